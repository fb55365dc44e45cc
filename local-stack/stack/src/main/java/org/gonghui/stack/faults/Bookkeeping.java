package org.gonghui.stack.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.gonghui.stack.client.Client;

/// What our books say of each transfer, held against what the bank itself says that it did.
///
/// @param transfers of the bank's own book, by the id of our attempt
record Bookkeeping(Map<UUID, Line> transfers) {
  /// What our books say of the transfers of these batches; a cancelled one never went to the bank.
  static final String OURS =
      """
      select a.id || ' ' || a.state || ' ' || p.amount from payment_attempt a join payment p on p.id = a.payment_id
        where a.batch_id = any (?) and a.state <> 'CANCELLED'
      """;

  /// @param outcome PAID, REFUSED or RETURNED
  record Line(BigDecimal amount, String outcome) {}

  /// As the bank shows it.
  static Bookkeeping of(Client bank) {
    var transfers = new HashMap<UUID, Line>();
    var book = bank.get("/book", Map.of()).must(200).body();
    book.path("transfers")
        .forEach(line -> transfers.put(id(line.path("endToEndId").asText()), line(line)));
    return new Bookkeeping(transfers);
  }

  private static Line line(JsonNode line) {
    return new Line(
        new BigDecimal(line.path("amount").asText()), line.path("outcome").asText("none"));
  }

  /// An attempt's id goes to the bank as 32 hex digits.
  private static UUID id(String endToEndId) {
    return UUID.fromString(
        endToEndId.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
  }

  /// At any moment: what we hold for paid was paid, in this sum, though it may be on its way back.
  ///
  /// @param ours lines of [#OURS]
  List<String> notPaid(List<String> ours) {
    return wrong(
        ours,
        (state, bank) ->
            !state.equals("SETTLED")
                || (bank.isPresent() && !bank.get().outcome.equals("REFUSED")));
  }

  /// When the bank has told all: each transfer stands with us as it does with the bank.
  ///
  /// @param ours lines of [#OURS]
  List<String> differing(List<String> ours) {
    return wrong(
        ours, (state, bank) -> bank.isPresent() && state.equals(stateAfter(bank.get().outcome)));
  }

  private List<String> wrong(List<String> ours, BiPredicate<String, Optional<Line>> right) {
    var found = new ArrayList<String>();
    for (var line : ours) {
      var words = line.split(" ", -1);
      var bank = Optional.ofNullable(transfers.get(UUID.fromString(words[0])));
      var equal = bank.isEmpty() || bank.get().amount.compareTo(new BigDecimal(words[2])) == 0;
      if (!equal || !right.test(words[1], bank)) {
        found.add(
            "attempt %s, the bank says %s"
                .formatted(line, bank.map(Line::toString).orElse("nothing")));
      }
    }
    return found;
  }

  private static String stateAfter(String outcome) {
    return switch (outcome) {
      case "PAID" -> "SETTLED";
      case "REFUSED" -> "FAILED";
      default -> outcome;
    };
  }
}
