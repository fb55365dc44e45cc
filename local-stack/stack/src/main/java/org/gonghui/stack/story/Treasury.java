package org.gonghui.stack.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.gonghui.stack.client.Answer;
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
    var asked =
        Map.of(
            "code",
            code,
            "name",
            name + "（演示 " + stage.run() + "）",
            "organizationId",
            organization,
            "account",
            Map.of("holder", "抚顺市总工会", "accountNumber", account(0), "bankCode", BANK_CODE),
            "bankPartnerId",
            stage.cast().partner("bank"));
    var fund =
        stage
            .await("funds to know the union", () -> known(finance.post("/v1/funds", asked)))
            .must(201)
            .text("id");
    finance
        .postOnce(
            "/v1/funds/" + fund + "/deposits",
            Map.of(
                "sum",
                Stage.sum(amount),
                "source",
                "财政拨款（演示）",
                "valueDate",
                stage.today().toString()))
        .must(201);
    finance
        .post(
            "/v1/funds/" + fund + "/budgets",
            Map.of(
                "year", stage.today().getYear(), "programme", programme, "sum", Stage.sum(amount)))
        .must(201);
    return fund;
  }

  /// A payee's account, as its owner gives it.
  public static Map<String, String> payee(String holder, int n) {
    return Map.of("holder", holder, "accountNumber", account(n), "bankCode", BANK_CODE);
  }

  static String account(int n) {
    return "62220210%011d".formatted(n);
  }

  /// Everything that is reserved in a fund goes to the bank in one file.
  public Batch release(String fund) {
    return released(prepare(fund).must(201));
  }

  /// The same, where there is something to pay.
  public Optional<Batch> releaseWhatIsOwed(String fund) {
    var prepared = prepare(fund).must(201, 409);
    return prepared.status() == 409 ? Optional.empty() : Optional.of(released(prepared));
  }

  private Answer prepare(String fund) {
    return finance.postOnce("/v1/payment-batches", Map.of("fundId", fund));
  }

  private Batch released(Answer batch) {
    var id = batch.text("id");
    finance
        .quietly()
        .postOnceSeen("/v1/payment-batches/" + id + "/release", batch.etag(), Map.of())
        .mustRefuse(403, "FOUR_EYES");
    releaser
        .postOnceSeen("/v1/payment-batches/" + id + "/release", batch.etag(), Map.of())
        .must(200);
    return new Batch(id, finance.get("/v1/payment-batches/" + id + "/pain001").must(200).string());
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
    var seen = payee.quietly().get("/v1/me/payee-account").must(200);
    payee.putSeen("/v1/me/payee-account", seen.etag(), payee(holder, account)).must(200);
    confirm(payment(caseId).path("id").asText());
  }

  /// Finance looked at a payment that waits for it.
  public void confirm(String payment) {
    var path = "/v1/payments/" + payment;
    var seen = finance.quietly().get(path).must(200);
    finance.postSeen(path + "/confirmation", seen.etag(), Map.of()).must(200);
  }

  /// @return where what became of it can be read
  public String deliver(String message) {
    var received = bank.post("/v1/bank-messages", "application/xml", message).must(202);
    stage.await(
        "the bank message",
        () -> processed(bank.quietly().get(received.header("Location")).must(200)));
    return received.header("Location");
  }

  private static Optional<String> processed(Answer message) {
    var state = message.text("state");
    return state.equals("RECEIVED") ? Optional.empty() : Optional.of(state);
  }

  public void expectClosed(Batch batch) {
    stage.figure(
        "the batch",
        "CLOSED",
        finance.get("/v1/payment-batches/" + batch.id()).must(200).text("state"));
  }

  /// The only payment of a case that is in this state.
  JsonNode payment(String caseId) {
    return finance
        .quietly()
        .get("/v1/payments?case=" + caseId)
        .must(200)
        .body()
        .path("items")
        .path(0);
  }

  /// Id of the newest attempt of a payment, as the bank knows it.
  static String endToEndId(JsonNode payment) {
    var attempts = payment.path("attempts");
    return URLEncoder.encode(
        attempts.path(attempts.size() - 1).path("endToEndId").asText(), StandardCharsets.UTF_8);
  }

  /// A union that assistance-service has not heard of yet is in nobody's scope.
  private static Optional<Answer> known(Answer answer) {
    return Optional.of(answer).filter(a -> a.status() != 403);
  }
}
