package org.gonghui.training;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.quarkus.arc.Arc;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.gonghui.kit.sealing.Envelopes;
import org.gonghui.testing.Database;
import org.gonghui.testing.Token;
import org.gonghui.testing.Topics;

/// A member with a login, as member-service tells of them.
public record Somebody(UUID memberId, UUID union, String subject, String name) {

  public static Somebody joined(String name) {
    var id = UUID.randomUUID();
    var union = UUID.randomUUID();
    var somebody = new Somebody(id, union, "subject-" + id, name);
    told(
        "organization",
        union,
        "OrganizationChanged",
        """
        {"organizationId":"%s","type":"ENTERPRISE_UNION","name":"工会","industryParentIds":[],
         "divisionCode":"110118","hardshipEnterprise":false,"open":true}
        """
            .formatted(union));
    somebody.isTold(0, "");
    told(
        "account",
        id,
        "AccountChanged",
        """
        {"memberId":"%s","issuer":"https://issuer.test.gonghui.org","subject":"%s",
         "boundAt":"2018-06-01T00:00:00Z"}
        """
            .formatted(id, somebody.subject()));
    await().until(() -> isKnown("roster_account where member_id", id));
    await().until(() -> isKnown("roster_member where id", id));
    await().until(() -> isKnown("roster_organization where id", union));
    return somebody;
  }

  /// Two records of one person become one.
  public void mergesInto(Somebody survivor) {
    isTold(1, ",\"mergedInto\":\"" + survivor.memberId() + "\"");
  }

  private void isTold(long version, String more) {
    Topics.produce(
        "gonghui.member",
        memberId.toString(),
        "org.gonghui.member.MemberChanged.v1",
        version,
        """
        {"memberId":"%s","organizationId":"%s","sex":"MALE","birthYear":1980,"birthMonth":1,
         "employmentForm":"EMPLOYEE","status":"ACTIVE","skillLevels":[],"sealedName":"%s"%s}
        """
            .formatted(memberId, union, sealed(name), more));
  }

  /// A certification agency that this service knows.
  public static UUID agency() {
    var id = UUID.randomUUID();
    told(
        "partner",
        id,
        "PartnerChanged",
        """
        {"partnerId":"%s","kind":"AGENCY","name":"鉴定中心","state":"ACTIVE"}
        """
            .formatted(id));
    await().until(() -> isKnown("roster_partner where id", id));
    return id;
  }

  public RequestSpecification calls() {
    return given().auth().oauth2(Token.of("member").subject(subject).sign());
  }

  /// Submits a claim and gives its id.
  public String submits(UUID agency, String number, String level, String issuedOn) {
    return calls()
        .contentType("application/json")
        .body(
            Map.of(
                "issuer", agency,
                "certificateNumber", number,
                "occupationCode", "6-31-01-03",
                "level", level,
                "issuedOn", issuedOn))
        .post("/v1/me/skill-certificates")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /// Submits a certificate of 2018 and has it verified; gives its id.
  public String holds(UUID agency, String number, String level) {
    var id = submits(agency, number, level, "2018-06-30");
    verify(agency, id);
    return id;
  }

  public static void verify(UUID agency, String id) {
    given()
        .auth()
        .oauth2(Token.of("agency").partner(agency).sign())
        .contentType("application/json")
        .body("{\"verifiedAt\":\"2024-11-20T08:00:00Z\"}")
        .post("/v1/skill-certificates/{id}/verification", id)
        .then()
        .statusCode(200);
  }

  private static boolean isKnown(String where, UUID id) {
    return Database.number("select count(*) from " + where + " = ?", id) == 1;
  }

  private static void told(String topic, UUID key, String type, String json) {
    Topics.produce(
        "gonghui." + topic, key.toString(), "org.gonghui.member." + type + ".v1", 0, json);
  }

  private static String sealed(String name) {
    return Arc.container()
        .instance(Envelopes.class)
        .get()
        .seal("roster", Map.of("name", name, "idTail", "4215"), 256);
  }
}
