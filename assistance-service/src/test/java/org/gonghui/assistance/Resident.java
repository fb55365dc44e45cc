package org.gonghui.assistance;

import static io.restassured.RestAssured.given;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.roster.RosterChanged;
import org.gonghui.testing.Database;
import org.gonghui.testing.Token;
import org.gonghui.testing.Topics;
import org.hibernate.Session;

/// A member of a town's union.
public record Resident(Town town, UUID memberId, String subject, String name) {
  private static final String JSON = "application/json";
  private static final long SELF_PAID = 60_000;

  public RequestSpecification calls() {
    return given().auth().oauth2(Token.of("member").subject(subject).sign());
  }

  public Resident withAccount(String number) {
    gives(number, name).then().statusCode(201);
    return this;
  }

  /// Gives an account, the first or another one.
  public Response gives(String number, String holder) {
    var request = calls();
    var etag = calls().get("/v1/me/payee-account").header("ETag");
    if (etag != null) {
      request.header("If-Match", etag);
    }
    return request
        .contentType(JSON)
        .body(Map.of("holder", holder, "accountNumber", number, "bankCode", "102100099996"))
        .put("/v1/me/payee-account");
  }

  /// Applies for illness relief; the demo policy yields 12,000 for these facts.
  public UUID applies() {
    return UUID.fromString(
        apply(UUID.randomUUID().toString()).then().statusCode(201).extract().path("id"));
  }

  public Response apply(String key) {
    return calls()
        .contentType(JSON)
        .header("Idempotency-Key", key)
        .body(
            Map.of(
                "programme",
                "ILLNESS_RELIEF",
                "facts",
                Map.of(
                    "totalCost", Town.sum(180_000),
                    "medicalInsurance", Town.sum(100_000),
                    "stateAid", Town.sum(10_000),
                    "mutualPlan", Town.sum(10_000),
                    "householdSize", 3,
                    "householdMonthlyIncome", Town.sum(4_500))))
        .post("/v1/me/assistance-cases");
  }

  public Response evidence(UUID caseId, long selfPaid) {
    return give(caseId, selfPaid, Optional.empty());
  }

  private Response give(UUID caseId, long selfPaid, Optional<UUID> document) {
    var bill = new HashMap<String, Object>();
    bill.put("sum", Town.sum(selfPaid));
    bill.put("issuedOn", "2026-03-01");
    document.ifPresent(id -> bill.put("documentId", id));
    return calls()
        .contentType(JSON)
        .header("If-Match", calls().get("/v1/me/assistance-cases/{id}", caseId).header("ETag"))
        .body(
            Map.of(
                "bills",
                List.of(bill),
                "selfPaid",
                Town.sum(selfPaid),
                "consents",
                List.of(
                    Map.of(
                        "purpose", "MEDICAL_DATA",
                        "textVersion", "2018-01",
                        "givenAt", "2026-03-02T08:00:00Z"))))
        .put("/v1/me/assistance-cases/{id}/evidence", caseId);
  }

  /// A case with its evidence, ready for review.
  public UUID submits() {
    var id = applies();
    evidence(id, SELF_PAID).then().statusCode(200);
    return id;
  }

  /// A case that is approved over 12,000.
  public UUID isApproved() {
    var id = submits();
    town.decides(id);
    return id;
  }

  /// The same, whose bill has a photo.
  ///
  /// @return the case
  public UUID submitsWith(UUID document) {
    var id = applies();
    give(id, SELF_PAID, Optional.of(document)).then().statusCode(200);
    return id;
  }

  /// A photo, sealed.
  public UUID uploads() {
    var photo = new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1};
    var uploaded = calls().contentType("image/jpeg").body(photo).post("/v1/me/documents");
    return UUID.fromString(uploaded.then().statusCode(201).extract().path("id"));
  }

  /// Two records of one person become one, as member-service tells it.
  public void mergesInto(Resident survivor) {
    Topics.produce(
        "gonghui.member",
        memberId.toString(),
        "org.gonghui.member.MemberChanged.v1",
        2,
        """
        {"memberId":"%s","organizationId":"%s","sex":"FEMALE","birthYear":1970,"birthMonth":5,
         "employmentForm":"EMPLOYEE","status":"ACTIVE","skillLevels":[],"sealedName":"%s",
         "mergedInto":"%s"}
        """
            .formatted(memberId, town.union(), Town.sealed(name), survivor.memberId()));
  }

  /// The same in the caller's thread, ended when this returns.
  public void mergesAtOnceInto(Resident survivor) {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          Arc.container()
              .instance(Session.class)
              .get()
              .createNativeMutationQuery(
                  "update roster_member set merged_into = :survivor where id = :merged")
              .setParameter("survivor", survivor.memberId())
              .setParameter("merged", memberId)
              .executeUpdate();
          Arc.container()
              .beanManager()
              .getEvent()
              .select(RosterChanged.class)
              .fire(new RosterChanged(Set.of(memberId), Set.of()));
        });
  }

  /// The record is taken back, as member-service tells it after a restore to before they joined.
  public void isGone() {
    Database.execute("update roster_member set erased = true, version = 2 where id = ?", memberId);
  }

  public String stateOf(UUID caseId) {
    return calls().get("/v1/me/assistance-cases/{id}", caseId).path("state");
  }

  /// The EndToEndId of the last try to pay a case.
  public String transferFor(UUID caseId) {
    return town.as("finance")
        .queryParam("case", caseId)
        .get("/v1/payments")
        .path("items[0].attempts[-1].endToEndId");
  }
}
