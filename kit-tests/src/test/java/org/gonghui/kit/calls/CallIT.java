package org.gonghui.kit.calls;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.kit.ids.Ids;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class CallIT {
  private static final String ID_NUMBER = "210402197803080020";
  private static final String CALLS = "/v1/partner-calls/kit";

  @Inject TestPartners partners;
  @Inject CallSweep sweep;
  @Inject PartnerCalls calls;
  @Inject Ids ids;
  @Inject Clock clock;

  private final String subject = "hospital-" + UUID.randomUUID();
  private UUID partner = new UUID(0, 0);
  private UUID visit = new UUID(0, 0);

  @BeforeEach
  void begin() {
    partner = partners.add("HOSPITAL");
    visit = ids.next();
  }

  private Token token() {
    return Token.of("hospital").subject(subject).partner(partner);
  }

  private RequestSpecification hospital() {
    return given().auth().oauth2(token().sign());
  }

  private List<Map<String, @Nullable Object>> kept() {
    return Database.rows(
        "select * from partner_call where partner = ? and operation_id <> 'listPartnerCalls' order by id",
        partner);
  }

  @Test
  void everyCallIsThereWhenItIsAnsweredWhateverTheAnswerIs() {
    var at = "/v1/visits/" + visit;
    hospital().get(at).then().statusCode(200);
    hospital().get("/v1/visits").then().statusCode(404);
    hospital().post(at + "/end").then().statusCode(409);
    var trace =
        hospital().post(at + "/fault").then().statusCode(500).extract().<String>path("traceId");
    hospital().get("/v1/visits/elsewhere").then().statusCode(403);
    hospital().get(at + "?odd=1").then().statusCode(400);
    partners.suspend(partner);
    hospital().get(at).then().statusCode(403);
    assertThat(kept())
        .extracting("method", "operation_id", "path", "status", "code")
        .containsExactly(
            tuple("GET", "getVisit", at, 200, null),
            tuple("GET", "list", "/v1/visits", 404, "NOT_FOUND"),
            tuple("POST", "end", at + "/end", 409, "STATE_CONFLICT"),
            tuple("POST", "fault", at + "/fault", 500, "INTERNAL_ERROR"),
            tuple("GET", "elsewhere", "/v1/visits/elsewhere", 403, "FORBIDDEN"),
            tuple("GET", "getVisit", at, 400, "UNKNOWN_PARAMETER"),
            tuple("GET", "getVisit", at, 403, "PARTNER_NOT_ACTIVE"));
    assertThat(kept()).extracting("subject").containsOnly(subject);
    assertThat(kept()).extracting("trace_id").doesNotHaveDuplicates().contains(trace);
    assertThat(kept()).extracting("duration_ms").allMatch(ms -> (int) ms >= 0);
  }

  @Test
  void whoIsNotKnownIsNotAttributed() {
    var before = Database.number("select count(*) from partner_call");
    var at = "/v1/visits/" + visit;
    given().get(at).then().statusCode(401);
    given().auth().oauth2(token().signWithForeignKey()).get(at).then().statusCode(401);
    given().auth().oauth2(token().without("sub").sign()).get(at).then().statusCode(401);
    given().auth().oauth2(Token.of("officer").sign()).get("/v1/notes").then().statusCode(200);
    hospital().get("/v1/visits/no/such/path").then().statusCode(404);
    assertThat(Database.number("select count(*) from partner_call")).isEqualTo(before);
  }

  @Test
  void nothingPersonalIsKeptWhereverItIsPut() {
    hospital().get("/v1/visits/" + ID_NUMBER).then().statusCode(400);
    hospital().get("/v1/visits/of/" + ID_NUMBER).then().statusCode(200);
    hospital().queryParam("note", ID_NUMBER).get("/v1/visits/" + visit).then().statusCode(200);
    hospital().body(ID_NUMBER).post("/v1/visits/" + visit + "/end").then().statusCode(409);
    assertThat(kept())
        .extracting("path")
        .containsExactly(
            "/v1/visits/{id}",
            "/v1/visits/of/{word}",
            "/v1/visits/" + visit,
            "/v1/visits/" + visit + "/end");
    assertThat(kept().toString()).doesNotContain(ID_NUMBER);
  }

  @Test
  void whatMustNotBeToldApartIsKeptAlike() {
    hospital().post("/v1/visits/" + visit + "/yes").then().statusCode(200);
    hospital().post("/v1/visits/" + visit + "/no").then().statusCode(409);
    assertThat(kept())
        .extracting("method", "operation_id", "path", "status", "code", "duration_ms")
        .hasSize(2)
        .containsOnly(tuple("POST", "judgeVisit", "/v1/visits/" + visit, null, null, null));
  }

  @Test
  void aPartnerReadsItsOwnCallsAndNoOthers() {
    hospital().get("/v1/visits/" + visit).then().statusCode(200);
    hospital().get("/v1/visits").then().statusCode(404);
    hospital().post("/v1/visits/" + visit + "/end").then().statusCode(409);
    var first =
        listed(hospital().queryParam("limit", 2).queryParam("count", true))
            .body("items.operationId", contains("end", "list"))
            .body("items.subject", everyItem(equalTo(subject)))
            .body("items[1]", not(hasKey("partner")))
            .body("count", equalTo(3))
            .extract();
    listed(hospital().queryParam("limit", 2).queryParam("cursor", first.<String>path("nextCursor")))
        .body("items.operationId", contains("getVisit"));
    listed(hospital().queryParam("status", 409)).body("items.code", contains("STATE_CONFLICT"));
    listed(hospital().queryParam("operationId", "getVisit").queryParam("count", true))
        .body("items.path", contains("/v1/visits/" + visit))
        .body("count", equalTo(1));
    listed(hospital().queryParam("to", clock.instant().minusSeconds(60).toString()))
        .body("items.size()", equalTo(0));
    listed(
            hospital()
                .queryParam("from", clock.instant().minusSeconds(60).toString())
                .queryParam("operationId", "end"))
        .body("items.size()", equalTo(1));
    var another = Token.of("hospital").partner(partners.add("HOSPITAL"));
    listed(given().auth().oauth2(another.sign())).body("items.size()", equalTo(0));
  }

  @Test
  void onlyPartnersReadCallsAndOnlyThoseOfThisService() {
    for (var role : List.of("officer", "admin", "auditor", "member")) {
      given().auth().oauth2(Token.of(role).sign()).get(CALLS).then().statusCode(403);
    }
    given().auth().oauth2(Token.of("hospital").sign()).get(CALLS).then().statusCode(403);
    hospital().get("/v1/partner-calls/elsewhere").then().statusCode(404);
  }

  @Test
  void callsAreForgottenAfterThirtyDays() {
    var old = clock.instant().minus(Duration.ofDays(30));
    for (var age : List.of(Duration.ofHours(1), Duration.ofHours(-1))) {
      calls.add(
          partner,
          new PartnerCall(
              Ids.from(old.minus(age)),
              old.minus(age),
              subject,
              "GET",
              age.isNegative() ? "young" : "old",
              "/v1/visits",
              200,
              null,
              null,
              1));
    }
    sweep.sweep();
    assertThat(kept()).extracting("operation_id").containsExactly("young");
  }

  @Test
  void aCallThatCannotBeKeptIsAnsweredAllTheSame() {
    Database.execute("revoke insert on partner_call from service_app");
    try {
      hospital().get("/v1/visits/" + visit).then().statusCode(200);
      hospital().get("/v1/visits/elsewhere").then().statusCode(403);
    } finally {
      Database.execute("grant insert on partner_call to service_app");
    }
    assertThat(kept()).isEmpty();
  }

  @Test
  void whatWasKeptIsNotChanged() throws SQLException {
    try (var connection = Database.connectAsService();
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("update partner_call set status = 200"))
          .hasMessageContaining("permission denied");
    }
  }

  private static ValidatableResponse listed(RequestSpecification asked) {
    return asked.get(CALLS).then().statusCode(200);
  }
}
