package org.gonghui.stack.standin;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gonghui.stack.standin.BankBook.Outcome;
import org.gonghui.stack.standin.BankOrder.Transfer;
import org.gonghui.stack.standin.LocalServer.Answer;
import org.gonghui.stack.standin.LocalServer.Call;

/// Stands in for the bank. It never acts by itself: `POST /files` with a pain.001.001.09 answers the messages that a
/// bank would send, in their order: {messages: [{kind, xml}]}. Without a query every transfer is accepted and booked.
///
/// `reject=E1,E2` refuses those EndToEndIds, `return=E3` books and sends them back, `reason=AC04` is the reason of both,
/// `group=RJCT` refuses the whole file without naming a transfer. `GET /book` shows what it did with each transfer:
/// {transfers: [{endToEndId, amount, outcome}]}, as long as this process lives.
final class Bank {

  private static final String REFUSED = "RJCT";

  private record Message(String kind, String xml) {}

  private final Clock clock;
  private final BankBook book = new BankBook();

  private Bank(Clock clock) {
    this.clock = clock;
  }

  static LocalServer start(int port, Clock clock) throws IOException {
    return LocalServer.start(port, new Bank(clock)::answer);
  }

  private Answer answer(Call call) {
    if (call.is("POST", "files")) {
      return Answer.ok(Map.of("messages", messages(call)));
    }
    return call.is("GET", "book")
        ? Answer.ok(Map.of("transfers", book.lines()))
        : Answer.notFound();
  }

  private List<Message> messages(Call call) {
    var file = MxPain00100109.parse(call.body());
    if (file == null || file.getCstmrCdtTrfInitn() == null) {
      throw new IllegalArgumentException("not a pain.001.001.09");
    }
    var order = BankOrder.of(file);
    var writer = new BankMessages(order, call.query().getOrDefault("reason", "AC04"), clock);
    if (REFUSED.equals(call.query().get("group"))) {
      book.note(order.transfers(), Outcome.REFUSED);
      return List.of(new Message("pain.002", writer.groupRefused()));
    }
    var refused = listed(call, "reject");
    var returned = listed(call, "return");
    var messages = new ArrayList<Message>();
    messages.add(new Message("pain.002", writer.report(refused)));
    book.note(order.only(refused), Outcome.REFUSED);
    booked(order.without(refused), writer::booked).forEach(messages::add);
    book.note(order.without(refused), Outcome.PAID);
    booked(order.only(returned), writer::returned).forEach(messages::add);
    book.note(order.only(returned), Outcome.RETURNED);
    return messages;
  }

  private static List<Message> booked(
      List<Transfer> transfers, java.util.function.Function<List<Transfer>, String> writer) {
    return transfers.isEmpty()
        ? List.of()
        : List.of(new Message("camt.054", writer.apply(transfers)));
  }

  private static Set<String> listed(Call call, String name) {
    return Arrays.stream(call.query().getOrDefault(name, "").split(","))
        .filter(id -> !id.isEmpty())
        .collect(Collectors.toSet());
  }
}
