package org.gonghui.assistance;

import static io.restassured.RestAssured.given;

import io.quarkus.arc.Arc;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.kit.sealing.Envelopes;
import org.gonghui.testing.Database;
import org.gonghui.testing.Token;
import org.jspecify.annotations.Nullable;

/// A federation, one union below it, a bank and the staff who work for them, as other services would have told.
public record Town(UUID federation, UUID union, UUID bank) {
  private static final String JSON = "application/json";

  public static Town built() {
    var town = new Town(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    town.organization(town.federation, null);
    town.organization(town.union, town.federation);
    Database.execute(
        "insert into roster_partner (id, version, kind, name, state) values (?, 1, 'BANK', '银行', 'ACTIVE')",
        town.bank);
    return town;
  }

  /// Another federation whose funds lie at the same bank.
  public Town neighbour() {
    var town = new Town(UUID.randomUUID(), UUID.randomUUID(), bank);
    town.organization(town.federation, null);
    town.organization(town.union, town.federation);
    return town;
  }

  private void organization(UUID id, @Nullable UUID above) {
    Database.execute(
        """
        insert into roster_organization
          (id, version, type, name, parent_id, division_code, hardship_enterprise, open)
        values (?, 1, 'FEDERATION', '工会', ?, '110118', false, true)
        """,
        id,
        above);
    Database.execute("insert into scope_closure values (?, ?, 'AREA')", id, id);
    if (above != null) {
      Database.execute("insert into scope_closure values (?, ?, 'AREA')", above, id);
    }
  }

  /// A member with a login.
  public Resident joined(String name) {
    var id = UUID.randomUUID();
    Database.execute(
        """
        insert into roster_member (id, version, organization_id, sex, birth_year, birth_month,
          employment_form, status, sealed_name)
        values (?, 1, ?, 'FEMALE', 1970, 5, 'EMPLOYEE', 'ACTIVE', ?)
        """,
        id,
        union,
        sealed(name));
    Database.execute(
        """
        insert into roster_account (member_id, version, issuer, subject, bound_at)
        values (?, 1, 'https://issuer.test.gonghui.org', ?, now())
        """,
        id,
        "subject-" + id);
    return new Resident(this, id, "subject-" + id, name);
  }

  static String sealed(String name) {
    return Arc.container()
        .instance(Envelopes.class)
        .get()
        .seal("roster", Map.of("name", name, "idTail", "4215"), 256);
  }

  /// Calls of a person of staff; the same name is the same person.
  public RequestSpecification as(String role, String name) {
    return given().auth().oauth2(Token.of(role).org(federation).subject(name + federation).sign());
  }

  public RequestSpecification as(String role) {
    return as(role, role);
  }

  public RequestSpecification asBank() {
    return given().auth().oauth2(Token.of("bank").partner(bank).machine().sign());
  }

  /// The last step after this service's database was set back: payments go on, or are refused to.
  public Response answersAreRead() {
    return as("operator").post("/v1/operations/assistance/bank-answers/confirmation");
  }

  /// It was said too early.
  public Response takesBackThatAnswersAreRead() {
    return as("operator").post("/v1/operations/assistance/bank-answers/withdrawal");
  }

  /// A fund with a deposit and a budget of this year that is as large.
  public UUID fund(String code, String programme, long yuan) {
    var fund = opened(code);
    deposit(fund, yuan);
    budget(fund, programme, yuan).then().statusCode(201);
    return fund;
  }

  public UUID opened(String code) {
    return UUID.fromString(opens(code).then().statusCode(201).extract().path("id"));
  }

  public Response opens(String code) {
    return as("finance")
        .contentType(JSON)
        .body(
            Map.of(
                "code", code,
                "name", "专项资金",
                "organizationId", federation,
                "account",
                    Map.of(
                        "holder", "总工会",
                        "accountNumber", account(code),
                        "bankCode", "102100099996"),
                "bankPartnerId", bank))
        .post("/v1/funds");
  }

  /// The number of the account of the fund with this code.
  public String account(String code) {
    return "62" + Math.abs((code + federation).hashCode() % 1_000_000_000L) + "0000000";
  }

  public void deposit(UUID fund, long yuan) {
    as("finance")
        .contentType(JSON)
        .header("Idempotency-Key", UUID.randomUUID())
        .body(Map.of("sum", sum(yuan), "source", "年度拨款", "valueDate", "2026-01-05"))
        .post("/v1/funds/{id}/deposits", fund)
        .then()
        .statusCode(201);
  }

  public Response budget(UUID fund, String programme, long yuan) {
    return as("finance")
        .contentType(JSON)
        .body(
            Map.of(
                "year", LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear(),
                "programme", programme,
                "sum", sum(yuan)))
        .post("/v1/funds/{id}/budgets", fund);
  }

  /// What a fund's statement says of `closing`, `reserved` or `available`, yuan.
  public String of(UUID fund, String figure) {
    return as("finance").get("/v1/funds/{id}/statement", fund).path(figure + ".amount");
  }

  public static Map<String, String> sum(long yuan) {
    return Map.of("amount", yuan + ".00", "currency", "CNY");
  }

  /// Reviews and approves a submitted case.
  public void decides(UUID caseId) {
    review(caseId).then().statusCode(200);
    approve(caseId, "approver").then().statusCode(200);
  }

  public Response review(UUID caseId) {
    return review(caseId, List.of());
  }

  /// @param otherIllnessThan cases of the member that were for another illness
  public Response review(UUID caseId, List<UUID> otherIllnessThan) {
    return decide(
        "reviewer", "review", caseId, Map.of("note", "材料齐全", "otherIllnessThan", otherIllnessThan));
  }

  public Response approve(UUID caseId, String name) {
    return as("approver", name)
        .header("If-Match", etag(caseId))
        .header("Idempotency-Key", UUID.randomUUID())
        .post("/v1/assistance-cases/{id}/approval", caseId);
  }

  public Response refuse(UUID caseId) {
    return decide("approver", "refusal", caseId, Map.of("reason", "材料不足"));
  }

  private Response decide(String role, String decision, UUID caseId, Map<String, Object> why) {
    return as(role)
        .contentType(JSON)
        .header("If-Match", etag(caseId))
        .body(why)
        .post("/v1/assistance-cases/{id}/{decision}", caseId, decision);
  }

  public String etag(UUID caseId) {
    return as("reviewer").get("/v1/assistance-cases/{id}", caseId).header("ETag");
  }

  public String stateOf(UUID caseId) {
    return as("reviewer").get("/v1/assistance-cases/{id}", caseId).path("state");
  }

  /// Prepares a batch of all that can be paid.
  public Batch prepares(UUID fund) {
    return new Batch(
        this, UUID.fromString(prepare(fund).then().statusCode(201).extract().path("id")));
  }

  public Response prepare(UUID fund) {
    return as("finance")
        .contentType(JSON)
        .header("Idempotency-Key", UUID.randomUUID())
        .body(Map.of("fundId", fund))
        .post("/v1/payment-batches");
  }
}
