package org.gonghui.stack.story;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.gonghui.client.api.BankMessagesApi;
import org.gonghui.client.api.PayeeAccountApi;
import org.gonghui.client.api.PaymentBatchesApi;
import org.gonghui.client.api.PaymentsApi;
import org.gonghui.client.model.Account;
import org.gonghui.client.model.BankMessageState;
import org.gonghui.client.model.PayeeAccount;
import org.gonghui.client.model.Payment;
import org.gonghui.client.model.PaymentBatch;
import org.gonghui.client.model.PrepareBatch;
import org.gonghui.client.model.Statement;
import org.gonghui.stack.client.Reply;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.home.Json;

/// The federation's finance people and their bank.
public final class Treasury {
  private static final String BANK_CODE = "102221000010";

  private final Stage stage;
  private final Voice finance;
  private final Voice releaser;
  private final Voice bank;

  public Treasury(Stage stage) {
    this.stage = stage;
    this.finance = stage.sample("finance");
    this.releaser = stage.sample("finance-2");
    this.bank = stage.sample("bank");
  }

  public Voice finance() {
    return finance;
  }

  /// Opens a fund with money in it and all of that as the year's budget of one programme.
  ///
  /// @return its id
  public String open(
      String code, String name, String organization, String programme, String amount) {
    return new Funds(stage, finance).open(code, name, organization, programme, amount);
  }

  /// What a fund's account says of today.
  public Statement statement(String fund) {
    return new Funds(stage, finance).statement(fund);
  }

  /// A payee's account, as its owner gives it.
  public static Account payee(String holder, int n) {
    return new Account().holder(holder).accountNumber(account(n)).bankCode(BANK_CODE);
  }

  /// A payee gives an account where there was none.
  public static Reply<PayeeAccount> give(Voice payee, Account account) {
    return payee.call(PayeeAccountApi::new, api -> api.putPayeeAccount(account, null));
  }

  static String account(int n) {
    return "62220210%011d".formatted(n);
  }

  /// Everything that is reserved in a fund goes to the bank in one file.
  public Batch release(String fund) {
    return released(prepare(fund));
  }

  /// The same, where there is something to pay.
  public Optional<Batch> releaseWhatIsOwed(String fund) {
    var prepared = prepare(fund);
    return prepared.answer().must(201, 409).status() == 409
        ? Optional.empty()
        : Optional.of(released(prepared));
  }

  private Reply<PaymentBatch> prepare(String fund) {
    return finance.call(
        PaymentBatchesApi::new,
        api -> api.preparePaymentBatch(Voice.key(), new PrepareBatch().fundId(fund)));
  }

  private Batch released(Reply<PaymentBatch> prepared) {
    var id = prepared.must(201).getId();
    var seen = prepared.answer().etag();
    release(finance.quietly(), id, seen).mustRefuse(403, "FOUR_EYES");
    release(releaser, id, seen).must(200);
    return new Batch(
        id, finance.call(PaymentBatchesApi::new, api -> api.getPaymentBatchFile(id)).must(200));
  }

  private static Reply<PaymentBatch> release(Voice who, String batch, String seen) {
    return who.call(
        PaymentBatchesApi::new, api -> api.releasePaymentBatch(batch, Voice.key(), seen));
  }

  public record Batch(String id, String file) {}

  /// What the bank answers to a file; the query says which transfers it refuses or sends back.
  public List<String> answers(Batch batch, String query) {
    var answer =
        stage
            .standIn("bank")
            .send("POST", "/files" + query, Map.of("Content-Type", "application/xml"), batch.file())
            .must(200);
    var messages = new ArrayList<String>();
    Json.parse(answer.string()).path("messages").forEach(m -> messages.add(m.path("xml").asText()));
    return messages;
  }

  /// The bank's messages arrive in any order, and each of them twice.
  void deliverShuffledAndTwice(List<String> messages) {
    shuffledAndTwice(messages, new Random(stage.run())).forEach(this::deliver);
  }

  public static List<String> shuffledAndTwice(List<String> messages, Random order) {
    var all = new ArrayList<>(messages);
    all.addAll(messages);
    Collections.shuffle(all, order);
    return all;
  }

  /// Somebody whose payment failed gives another account, and finance has it paid there.
  ///
  /// @param account number of the account, of nobody else
  public void payElsewhere(Voice payee, String holder, int account, String caseId) {
    var seen = payee.quietly().call(PayeeAccountApi::new, api -> api.getPayeeAccount()).seen();
    payee
        .call(PayeeAccountApi::new, api -> api.putPayeeAccount(payee(holder, account), seen))
        .must(200);
    confirm(payment(caseId).getId());
  }

  /// Finance looked at a payment that waits for it.
  public void confirm(String payment) {
    var seen = finance.quietly().call(PaymentsApi::new, api -> api.getPayment(payment)).seen();
    finance.call(PaymentsApi::new, api -> api.confirmPayment(payment, seen)).must(200);
  }

  /// @return where what became of it can be read
  public String deliver(String message) {
    var received = bank.call(BankMessagesApi::new, api -> api.sendBankMessage(message));
    var id = received.must(202).getId();
    stage.await("the bank message", () -> processed(id));
    return received.answer().header("Location");
  }

  private Optional<BankMessageState> processed(String message) {
    var read = bank.quietly().call(BankMessagesApi::new, api -> api.getBankMessage(message));
    return Optional.of(read.must(200).getState())
        .filter(state -> state != BankMessageState.RECEIVED);
  }

  public void expectClosed(Batch batch) {
    stage.figure(
        "the batch",
        "CLOSED",
        finance
            .call(PaymentBatchesApi::new, api -> api.getPaymentBatch(batch.id()))
            .must(200)
            .getState());
  }

  /// The only payment of a case.
  Payment payment(String caseId) {
    return finance
        .quietly()
        .call(
            PaymentsApi::new,
            api -> api.listPayments(null, caseId, null, null, null, null, null, null, null))
        .must(200)
        .getItems()
        .getFirst();
  }

  /// Id of the newest attempt of a payment, as the bank knows it.
  static String endToEndId(Payment payment) {
    return URLEncoder.encode(
        payment.getAttempts().getLast().getEndToEndId(), StandardCharsets.UTF_8);
  }
}
