package org.gonghui.member.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.member.Applicant;
import org.gonghui.member.OutsideStandIn;
import org.gonghui.member.Told;
import org.gonghui.member.inbox.InboxDesk;
import org.gonghui.member.inbox.Message;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(OutsideStandIn.class)
@WithTestResource(PushStandIn.class)
class PushIT {
  private static final String TICKET = "TICKET_GIVEN";
  private static final String HEALTH = "SCREENING_BOOKED";

  @Inject InboxDesk inbox;

  private Told told = new Told(Applicant.next(), new UUID(0, 0));

  @BeforeEach
  void verify() {
    told = Told.next();
  }

  private String device(String beginning) {
    var token = beginning + "-" + UUID.randomUUID();
    told.registers(UUID.randomUUID(), token).then().statusCode(200);
    return token;
  }

  private void tell(String template) {
    inbox.tell(
        new Message(
            told.id(),
            template,
            Map.of("date", "2018-11-12", "startsAt", "09:00", "number", "T0000000001"),
            "/v1/me/tickets"));
  }

  private List<Map<String, Object>> deliveries() {
    return Database.rows(
            """
            select d.state, d.attempts, d.next_attempt_at > now() + interval '30 minutes' as is_late
            from message_delivery d join inbox_message m on m.id = d.message_id where m.member_id = ?
            """,
            told.id())
        .stream()
        .map(row ->
            Map.<String, Object>of(
                "state", String.valueOf(row.get("state")),
                "attempts", String.valueOf(row.get("attempts")),
                "late", String.valueOf(row.get("is_late"))))
        .toList();
  }

  private void awaitState(String state) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(deliveries()).extracting("state").containsOnly(state));
  }

  private void says(Object quietHours, List<String> inboxOnly, String language) {
    told.calls()
        .header("If-Match", "*")
        .body(Map.of("quietHours", quietHours, "inboxOnly", inboxOnly, "language", language))
        .put("/v1/me/message-preferences")
        .then()
        .statusCode(200);
  }

  /// Hours that have begun and last for two more.
  private static Map<String, String> quietNow() {
    var now = LocalTime.now(Clock.system(BusinessDay.SHANGHAI)).truncatedTo(ChronoUnit.MINUTES);
    return Map.of("from", now.minusHours(1).toString(), "to", now.plusHours(2).toString());
  }

  /// Hours that are far from this one.
  private static Map<String, String> quietLater() {
    var now = LocalTime.now(Clock.system(BusinessDay.SHANGHAI)).truncatedTo(ChronoUnit.MINUTES);
    return Map.of("from", now.plusHours(2).toString(), "to", now.plusHours(3).toString());
  }

  @Test
  void everyDeviceRingsOnceAndNobodyReadsOnItWhatTheMessageSays() {
    var phone = device("phone");
    var tablet = device("tablet");
    tell(HEALTH);
    for (var token : List.of(phone, tablet)) {
      Provider.awaitShown(token, 1);
      assertThat(Provider.shown(token).getString("[0].push.title")).isEqualTo("您有一条新消息");
      assertThat(Provider.shown(token).getString("[0].push.text")).isEqualTo("请登录查看");
      assertThat(Provider.shown(token).getMap("[0].push").keySet())
          .containsExactlyInAnyOrder("platform", "token", "title", "text");
    }
    awaitState("SENT");
    assertThat(told.unread()).isOne();
  }

  @Test
  void aKindThatTellsNothingIsNamedInTheLanguageAskedFor() {
    var phone = device("phone");
    says(quietLater(), List.of(), "EN");
    tell(TICKET);
    Provider.awaitShown(phone, 1);
    assertThat(Provider.shown(phone).getString("[0].push.title")).isEqualTo("You have a message");
    assertThat(Provider.shown(phone).getString("[0].push.text")).isEqualTo("Tickets");
  }

  /// So it is, too, where the service is killed between sending and noting.
  @Test
  void whatWasSentAndNotNotedIsSentAgainUnderItsKeyAndShownOnce() {
    var phone = device("lost");
    tell(TICKET);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> Provider.shown(phone).getList("times").equals(List.of(2)));
    awaitState("SENT");
    assertThat(Provider.shown(phone).getList("key")).hasSize(1);
    assertThat(deliveries()).extracting("attempts").containsExactly("2");
  }

  @Test
  void aDeliveryWhoseNoteWasLostWithTheProcessIsShownOnce() {
    var phone = device("phone");
    tell(TICKET);
    Provider.awaitShown(phone, 1);
    awaitState("SENT");
    Database.execute(
        """
        update message_delivery d set state = 'WAITING', next_attempt_at = now() from inbox_message m
        where m.id = d.message_id and m.member_id = ?
        """,
        told.id());
    awaitState("SENT");
    assertThat(Provider.shown(phone).getList("key")).hasSize(1);
    assertThat(Provider.shown(phone).getInt("[0].times")).isEqualTo(2);
  }

  @Test
  void aDeviceThatIsGoneIsForgotten() {
    device("gone");
    tell(TICKET);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            Database.number("select count(*) from push_device where member_id = ?", told.id())
                == 0);
    assertThat(deliveries()).isEmpty();
    assertThat(told.unread()).isOne();
  }

  @Test
  void whatNobodyTakesIsGivenUp() {
    device("down");
    tell(TICKET);
    awaitState("GIVEN_UP");
    assertThat(deliveries()).extracting("attempts").containsExactly("3");
  }

  @Test
  void whatIsNeverTakenIsTriedOnce() {
    device("refused");
    tell(TICKET);
    awaitState("GIVEN_UP");
    assertThat(deliveries()).extracting("attempts").containsExactly("1");
  }

  @Test
  void quietHoursHoldThePhoneAndNotTheMessage() {
    var phone = device("phone");
    says(quietNow(), List.of(), "ZH");
    tell(HEALTH);
    assertThat(told.unread()).isOne();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(deliveries())
                .containsExactly(Map.of("state", "WAITING", "attempts", "0", "late", "true")));
    assertThat(Provider.shown(phone).getList("key")).isEmpty();

    told.calls().put("/v1/me/messages/" + told.messages().getFirst() + "/read");
    Database.execute(
        """
        update message_delivery d set next_attempt_at = now() from inbox_message m
        where m.id = d.message_id and m.member_id = ?
        """,
        told.id());
    awaitState("NOT_NEEDED");
    assertThat(Provider.shown(phone).getList("key")).isEmpty();
  }

  @Test
  void whatIsKeptToTheInboxIsNotPushed() {
    device("phone");
    says(quietLater(), List.of("TICKETS"), "ZH");
    tell(TICKET);
    assertThat(told.unread()).isOne();
    assertThat(deliveries()).isEmpty();
    tell(HEALTH);
    assertThat(deliveries()).hasSize(1);
  }
}
