package org.gonghui.assistance;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What became of a message of a town's bank.
///
/// @param id the message's
/// @param state `PROCESSED`, `PARTLY_UNMATCHED` or `REJECTED`
public record BankAnswer(Town town, String id, String state) {

  /// Sends a message as the town's bank.
  public static BankAnswer to(Town town, String message) {
    var answer = send(town.asBank(), message);
    return new BankAnswer(town, answer.path("id"), answer.path("state"));
  }

  /// Sends a message as anybody.
  public static Response send(RequestSpecification sender, String message) {
    return sender
        .contentType("application/xml")
        .body(message.getBytes(StandardCharsets.UTF_8))
        .post("/v1/bank-messages")
        .then()
        .statusCode(202)
        .extract()
        .response();
  }

  /// Why something of it waits for finance.
  public List<String> reasons() {
    return waiting().path("items.reason");
  }

  /// The transfers of which something waits.
  public List<String> transfers() {
    return waiting().path("items.endToEndId");
  }

  private Response waiting() {
    return town.as("finance").get("/v1/bank-messages/{id}/unmatched", id);
  }
}
