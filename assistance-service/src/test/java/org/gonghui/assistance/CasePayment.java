package org.gonghui.assistance;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The payment for a case, as a town's finance people see it and decide on it.
public record CasePayment(Town town, UUID caseId) {

  /// What finance sees of it: `state`, `holdReason`, `attempts.state` and the like.
  public @Nullable Object at(String field) {
    return read().path("items[0]." + field);
  }

  public Response read() {
    return town.as("finance").queryParam("case", caseId).get("/v1/payments");
  }

  public UUID id() {
    return UUID.fromString(String.valueOf(at("id")));
  }

  /// Frees it, or allows a new attempt.
  public Response confirm() {
    return decide("confirmation");
  }

  /// Ends it unpaid.
  public Response end() {
    return decide("ending");
  }

  private Response decide(String what) {
    var read = read();
    return town.as("finance")
        .contentType("application/json")
        .header("If-Match", read.<String>path("items[0].etag"))
        .body(Map.of("reason", "会员放弃"))
        .post("/v1/payments/{id}/" + what, read.<String>path("items[0].id"));
  }
}
