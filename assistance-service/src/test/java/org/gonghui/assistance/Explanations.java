package org.gonghui.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What the finance people of a town say of transfers that the bank knows and the service forgot.
public record Explanations(Town town) {
  private static final String PATH = "/v1/transfer-explanations";

  /// Says whom a transfer paid.
  ///
  /// @return the id of the explanation
  public String explained(String transfer, Resident member) {
    return created(explain(transfer, member));
  }

  /// Says too which payment that is.
  public String explained(String transfer, Resident member, String payment) {
    return created(explain(transfer, member, payment));
  }

  public Response explain(String transfer, Resident member) {
    return explain(UUID.randomUUID(), transfer, member);
  }

  public Response explain(UUID key, String transfer, Resident member) {
    return explain(key, transfer, member, Map.of());
  }

  public Response explain(String transfer, Resident member, String payment) {
    return explain(UUID.randomUUID(), transfer, member, Map.of("paymentId", payment));
  }

  private Response explain(UUID key, String transfer, Resident member, Map<String, String> more) {
    var told = new HashMap<String, Object>(more);
    told.put("endToEndId", transfer);
    told.put("memberId", member.memberId());
    told.put("explanation", "银行文件 RESTORE-1，原案已丢失");
    return town.as("finance")
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body(told)
        .post(PATH);
  }

  private static String created(Response answer) {
    assertThat(answer.statusCode()).isEqualTo(201);
    return answer.path("id");
  }

  public void confirmed(String id) {
    step(id, "confirmation", "finance-2").then().statusCode(200);
  }

  /// @param step `confirmation`, `withdrawal` or `closure`
  /// @param name of the person of finance
  public Response step(String id, String step, String name) {
    return town.as("finance", name).post(PATH + "/{id}/{step}", id, step);
  }

  public Response one(String id) {
    return town.as("finance").get(PATH + "/{id}", id);
  }

  /// Ids of those in a state.
  public List<String> in(String state) {
    return town.as("finance").queryParam("state", state).get(PATH).path("items.id");
  }

  /// The EndToEndIds of the transfers that are not known here.
  public List<String> unknown() {
    return listed("endToEndId");
  }

  /// Of these, the explanations.
  public List<String> explanations() {
    return listed("explanationId");
  }

  private List<String> listed(String field) {
    return town.as("finance").get("/v1/unknown-transfers").path("items." + field);
  }
}
