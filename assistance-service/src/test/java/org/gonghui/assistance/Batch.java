package org.gonghui.assistance;

import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;

/// A batch of a town's finance people.
public record Batch(Town town, UUID id) {

  /// By another person of finance.
  public Batch released() {
    release("finance-2").then().statusCode(200);
    return this;
  }

  public Response release(String name) {
    return town.as("finance", name)
        .header("If-Match", town.as("finance").get("/v1/payment-batches/{id}", id).header("ETag"))
        .header("Idempotency-Key", UUID.randomUUID())
        .post("/v1/payment-batches/{id}/release", id);
  }

  public String state() {
    return town.as("finance").get("/v1/payment-batches/{id}", id).path("state");
  }

  /// The bank's name of this batch.
  public String messageId() {
    return id.toString().replace("-", "");
  }

  /// The EndToEndIds of its transfers.
  public List<String> transfers() {
    return town.as("finance").get("/v1/payment-batches/{id}", id).path("payments.endToEndId");
  }

  public String onlyTransfer() {
    return transfers().getFirst();
  }
}
