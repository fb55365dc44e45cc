package org.gonghui.member.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.gonghui.kit.sealing.Envelopes;
import org.gonghui.member.Applicant;
import org.gonghui.member.OutsideStandIn;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the other services tell members, from their topics to the inbox.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(OutsideStandIn.class)
class NoticeIT {
  private static final int BYTES = 1024;

  @Inject Envelopes envelopes;

  private final Applicant applicant = Applicant.next();
  private UUID person = new UUID(0, 0);

  @BeforeEach
  void verify() {
    applicant.verifies().then().statusCode(200);
    person =
        UUID.fromString(
            String.valueOf(
                Database.rows(
                        "select person_id from login_binding where subject = ?",
                        applicant.subject())
                    .getFirst()
                    .get("person_id")));
  }

  private String notice(UUID id, String template, Map<String, String> parameters) {
    var told =
        new Notice.Told(
            person,
            template,
            parameters,
            "/v1/me/screening-appointments",
            Instant.parse("2018-11-09T01:00:00Z"));
    return sealed(id, envelopes.seal("notice", told, BYTES));
  }

  private static String sealed(UUID id, String envelope) {
    return "{\"id\":\"%s\",\"sealed\":\"%s\"}".formatted(id, envelope);
  }

  private static void given(String service, UUID event, UUID id, String json) {
    Topics.produce(
        event,
        "gonghui." + service + ".notice",
        id.toString(),
        "org.gonghui." + service + ".NoticeGiven.v1",
        1,
        json);
  }

  private ValidatableResponse inbox(String language) {
    return applicant.calls().header("Accept-Language", language).get("/v1/me/messages").then();
  }

  private long unread() {
    return applicant
        .calls()
        .get("/v1/me/messages/unread-count")
        .then()
        .extract()
        .<Integer>path("unread");
  }

  private void awaitUnread(long count) {
    await().atMost(Duration.ofSeconds(20)).until(() -> unread() == count);
  }

  @Test
  void aNoticeIsReadInTheLanguageAskedFor() {
    var id = UUID.randomUUID();
    var booked = Map.of("date", "2018-11-12", "startsAt", "09:00");
    given("screening", UUID.randomUUID(), id, notice(id, "SCREENING_BOOKED", booked));
    awaitUnread(1);
    inbox("zh-CN")
        .body("items[0].title", equalTo("您的预约"))
        .body("items[0].text", equalTo("您的预约时间为 2018-11-12 09:00，请携带身份证。"));
    inbox("en")
        .body("items[0].id", equalTo(id.toString()))
        .body("items[0].template", equalTo("SCREENING_BOOKED"))
        .body("items[0].text", startsWith("Your appointment is on 2018-11-12 at 09:00."))
        .body("items[0].link", equalTo("/v1/me/screening-appointments"))
        .body("items[0].createdAt", equalTo("2018-11-09T01:00:00Z"));
  }

  @Test
  void everyServiceIsHeardAndARepeatedNoticeIsOneMessage() {
    for (var service : new String[] {"assistance", "screening", "training"}) {
      var id = UUID.randomUUID();
      var event = UUID.randomUUID();
      var json = notice(id, "SUBSIDY_PAID", Map.of());
      given(service, event, id, json);
      given(service, event, id, json);
      // the same notice under another event: a relay that was restored
      given(service, UUID.randomUUID(), id, json);
    }
    awaitUnread(3);
    inbox("en").body("items", hasSize(3));
  }

  @Test
  void aMessageIsReadOnceAndByItsMemberOnly() {
    var id = UUID.randomUUID();
    given("assistance", UUID.randomUUID(), id, notice(id, "CASE_APPROVED", Map.of()));
    awaitUnread(1);
    var path = "/v1/me/messages/" + id + "/read";
    var stranger = Applicant.next();
    stranger.verifies().then().statusCode(200);
    stranger.calls().put(path).then().statusCode(404);
    assertThat(unread()).isOne();
    inbox("en").body("items.etag", contains("\"0\""));
    var readAt = applicant.calls().put(path).then().statusCode(200).extract().path("readAt");
    applicant
        .calls()
        .put(path)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"1\""))
        .body("readAt", equalTo(readAt));
    inbox("en").body("items.etag", contains("\"1\""));
    assertThat(unread()).isZero();
    applicant.calls().get("/v1/me/messages?unread=true").then().body("items", hasSize(0));
    applicant
        .calls()
        .get("/v1/me/messages?unread=maybe")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("unread"));
  }

  @Test
  void aNoticeThatCannotBeOpenedIsADeadLetterAndTheNextOneArrives() {
    var forged = UUID.randomUUID();
    var told = Map.of("memberId", person, "template", "NEWS");
    given(
        "training",
        UUID.randomUUID(),
        forged,
        sealed(forged, envelopes.seal("roster", told, BYTES)));
    var good = UUID.randomUUID();
    given("training", UUID.randomUUID(), good, notice(good, "SUBSIDY_PAID", Map.of()));
    awaitUnread(1);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            Database.number(
                    "select count(*) from dead_letter where consumer = 'notices' and state = 'OPEN' and key = ?",
                    forged.toString())
                == 1);
    var cause =
        Database.rows("select cause from dead_letter where key = ?", forged.toString())
            .getFirst()
            .get("cause");
    assertThat(String.valueOf(cause)).contains("SealBroken").doesNotContain(person.toString());
  }

  @Test
  void aNoticeOfATemplateOfTomorrowIsNewsWithItsLink() {
    var id = UUID.randomUUID();
    given("training", UUID.randomUUID(), id, notice(id, "NOT_YET_WRITTEN", Map.of()));
    awaitUnread(1);
    inbox("en")
        .body("items[0].template", equalTo("NOT_YET_WRITTEN"))
        .body("items[0].title", equalTo("News from your union"))
        .body("items[0].link", equalTo("/v1/me/screening-appointments"));
  }

  @Test
  void nothingOfAMessageStandsInThePlain() {
    var id = UUID.randomUUID();
    given("assistance", UUID.randomUUID(), id, notice(id, "CASE_APPROVED", Map.of()));
    awaitUnread(1);
    assertThat(
            Database.number(
                "select count(*) from inbox_message where id = ? and position('CASE_APPROVED'::bytea in content) = 0",
                id))
        .isOne();
  }
}
