package org.gonghui.member.merge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.Newcomer.officer;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.member.Applicant;
import org.gonghui.member.CreditCodes;
import org.gonghui.member.Giveaways;
import org.gonghui.member.Newcomer;
import org.gonghui.member.OutsideStandIn;
import org.gonghui.member.Unions;
import org.gonghui.member.inbox.InboxDesk;
import org.gonghui.member.inbox.Message;
import org.gonghui.member.inbox.Template;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Race;
import org.gonghui.testing.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(OutsideStandIn.class)
class MergeIT {
  @Inject BusinessDay day;
  @Inject InboxDesk inbox;

  private final Unions unions = new Unions();
  private final String employer = CreditCodes.next();
  private UUID union = new UUID(0, 0);
  private UUID other = new UUID(0, 0);
  private Newcomer kept = new Newcomer(Applicant.next(), union);
  private Newcomer merged = new Newcomer(Applicant.next(), union);

  @BeforeEach
  void found() {
    var city = unions.federation("某市总工会", "371200");
    union = unions.enterprise("一厂工会", "371202", employer, city);
    other = unions.enterprise("二厂工会", "371203", CreditCodes.next(), city);
    kept = Newcomer.joins("371202", employer);
    merged = Newcomer.joins("371202", employer);
    // as an employer's list brings people
    Database.execute("update person set verified_at = null where id = ?", merged.id());
  }

  private Response merges(UUID keptId, UUID mergedId, String reason) {
    return given()
        .auth()
        .oauth2(unions.token())
        .contentType(ContentType.JSON)
        .body(Map.of("keptId", keptId, "mergedId", mergedId, "reason", reason))
        .post("/v1/member-merges");
  }

  private String merged() {
    return merges(kept.id(), merged.id(), "WRONG_NUMBER")
        .then()
        .statusCode(201)
        .body("state", equalTo("MERGED"))
        .extract()
        .path("id");
  }

  private Response undone(String merge) {
    return given().auth().oauth2(unions.token()).post("/v1/member-merges/" + merge + "/undo");
  }

  private void counted(int members, int cards) {
    officer(union)
        .get("/v1/statistics/members?organization=" + union)
        .then()
        .body("total.members", equalTo(members))
        .body("total.cards", equalTo(cards));
  }

  /// All that a record has, as text.
  private static String rowsOf(UUID member) {
    var sql =
        """
        select (select coalesce(string_agg(t.id || t.state || t.organization_id, ' ' order by t.id), '') from membership t where t.person_id = p.id)
          || (select coalesce(string_agg(t.id || t.state, ' ' order by t.id), '') from service_card t where t.member_id = p.id)
          || (select coalesce(string_agg(t.id || t.state || t.slot, ' ' order by t.id), '') from ticket t where t.member_id = p.id)
          || (select coalesce(string_agg(t.id || t.state, ' ' order by t.id), '') from transfer t where t.member_id = p.id)
          || (select coalesce(string_agg(t.id::text, ' ' order by t.id), '') from inbox_message t where t.member_id = p.id) as rows
        from person p where p.id = ?
        """;
    return String.valueOf(Database.rows(sql, member).getFirst().get("rows"));
  }

  private String toldLast(UUID member) {
    return Topics.consume("gonghui.member").stream()
        .filter(message -> member.toString().equals(message.key()))
        .reduce((_, later) -> later)
        .map(message -> String.valueOf(message.value()))
        .orElse("");
  }

  @Test
  void bothRecordsAreOnePersonsAndGoBackExactly() {
    var giveaways = new Giveaways();
    var item = giveaways.sells(5);
    for (var each : List.of(kept, merged)) {
      Database.execute(
          "update membership set organization_id = ? where person_id = ?",
          giveaways.union(),
          each.id());
      each.calls()
          .header("Idempotency-Key", UUID.randomUUID().toString())
          .body(Map.of("itemId", item))
          .post("/v1/me/tickets")
          .then()
          .statusCode(201);
      Database.execute(
          "update membership set organization_id = ? where person_id = ?", union, each.id());
      each.asksFor(other, day.today().plusDays(9).toString()).then().statusCode(201);
    }
    counted(2, 2);
    var before = List.of(rowsOf(kept.id()), rowsOf(merged.id()));

    var merge = merged();

    counted(1, 1);
    merged
        .calls()
        .get("/v1/me/membership")
        .then()
        .statusCode(200)
        .body("memberId", equalTo(kept.id().toString()))
        .body("state", equalTo("ACTIVE"));
    var card = kept.calls().get("/v1/me/card").<String>path("cardNumber");
    merged.calls().get("/v1/me/card").then().body("cardNumber", equalTo(card));
    kept.calls().get("/v1/me/tickets").then().body("items", hasSize(2));
    kept.calls().get("/v1/me/transfers?count=true").then().body("count", equalTo(2));
    assertThat(rowsOf(merged.id())).isEmpty();
    inbox.tell(new Message(merged.id(), Template.RETIRED, Map.of(), "/v1/me/membership"));
    kept.calls().get("/v1/me/messages").then().body("items[0].template", equalTo("RETIRED"));
    Database.execute(
        "delete from inbox_message where member_id = ? and id = (select id from inbox_message order by created_at desc limit 1)",
        kept.id());

    undone(merge).then().statusCode(200).body("state", equalTo("UNDONE"));

    counted(2, 2);
    assertThat(List.of(rowsOf(kept.id()), rowsOf(merged.id()))).isEqualTo(before);
    merged
        .calls()
        .get("/v1/me/membership")
        .then()
        .body("memberId", equalTo(merged.id().toString()))
        .body("state", equalTo("ACTIVE"));
    undone(merge).then().statusCode(409);
  }

  @Test
  void whoAloneIsAMemberBringsMembershipAndCardAlong() {
    kept.leaves().then().statusCode(201);
    counted(1, 1);
    var number = merged.calls().get("/v1/me/membership").<String>path("memberNumber");
    var merge = merged();
    counted(1, 1);
    kept.calls()
        .get("/v1/me/membership")
        .then()
        .body("state", equalTo("ACTIVE"))
        .body("memberNumber", equalTo(number));
    undone(merge).then().statusCode(200);
    counted(1, 1);
    kept.calls().get("/v1/me/membership").then().body("state", equalTo("LEFT"));
  }

  @Test
  void theOthersAreToldWhenItCannotBeUndoneAnyMore() {
    var merge = merged();
    await()
        .untilAsserted(() ->
            assertThat(toldLast(merged.id()))
                .contains("\"status\":\"LEFT\"")
                .doesNotContain(kept.id().toString()));

    Database.execute(
        "update member_merge set merged_at = merged_at - interval '8 days' where id = ?",
        UUID.fromString(merge));

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(toldLast(merged.id())).contains("\"mergedInto\":\"" + kept.id() + "\""));
    undone(merge).then().statusCode(409).body("currentState", equalTo("FINAL"));
  }

  @Test
  void aNumberOfEitherLeadsToTheRecordThatStays() {
    merged();
    var number = Map.of("idNumber", merged.applicant().person().idNumber());
    officer(union)
        .body(number)
        .post("/v1/member-searches")
        .then()
        .body("items.memberId", equalTo(List.of(kept.id().toString())));
    merged
        .applicant()
        .applies("EMPLOYEE", "371202", employer)
        .then()
        .statusCode(409)
        .body("code", equalTo("ALREADY_MEMBER"));
  }

  @Test
  void twoWhomTheAuthorityKnowsAreTwo() {
    Database.execute("update person set verified_at = now() where id = ?", merged.id());
    merges(kept.id(), merged.id(), "ENTERED_TWICE")
        .then()
        .statusCode(422)
        .body("code", equalTo("TWO_PERSONS"));
    Database.execute(
        "update person set birth_month = case birth_month when 1 then 2 else 1 end where id = ?",
        merged.id());
    merges(kept.id(), merged.id(), "NEW_DOCUMENT").then().statusCode(422);
  }

  @Test
  void aRecordIsMergedOnceAndInScopeOnly() {
    var answers =
        Race.of(
            4,
            caller ->
                caller % 2 == 0
                    ? merges(kept.id(), merged.id(), "ENTERED_TWICE").statusCode()
                    : merges(merged.id(), kept.id(), "ENTERED_TWICE").statusCode());
    assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
    assertThat(answers).filteredOn(status -> status == 404 || status == 409).hasSize(3);
    counted(1, 1);
    given()
        .auth()
        .oauth2(new Unions().token())
        .contentType(ContentType.JSON)
        .body(Map.of("keptId", kept.id(), "mergedId", merged.id(), "reason", "ENTERED_TWICE"))
        .post("/v1/member-merges")
        .then()
        .statusCode(404);
  }
}
