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
    var fund =
        finance
            .post(
                "/v1/funds",
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
                    stage.cast().partner("bank")))
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
    var batch = finance.postOnce("/v1/payment-batches", Map.of("fundId", fund)).must(201);
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
    var all = new ArrayList<>(messages);
    all.addAll(messages);
    Collections.shuffle(all, new Random(stage.run()));
    all.forEach(this::deliver);
  }

  public void deliver(String message) {
    var received = bank.post("/v1/bank-messages", "application/xml", message).must(202);
    stage.await(
        "the bank message",
        () -> processed(bank.quietly().get(received.header("Location")).must(200)));
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
}
