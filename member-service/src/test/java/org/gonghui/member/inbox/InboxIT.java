package org.gonghui.member.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.gonghui.member.Applicant;
import org.gonghui.member.OutsideStandIn;
import org.gonghui.member.Told;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(OutsideStandIn.class)
class InboxIT {
  @Inject InboxDesk inbox;
  @Inject MessageSweep sweep;

  private Told told = new Told(Applicant.next(), new UUID(0, 0));

  @BeforeEach
  void verify() {
    told = Told.next();
  }

  private void tell() {
    inbox.tell(new Message(told.id(), "CASE_REVIEWED", Map.of(), null));
  }

  @Test
  void whatCameBehindTheReadersBackStaysUnread() {
    tell();
    tell();
    var seen = told.messages().getFirst();
    tell();
    told.calls()
        .body(Map.of("upTo", seen))
        .put("/v1/me/messages/read")
        .then()
        .statusCode(200)
        .body("unread", equalTo(1));
    assertThat(told.unread()).isOne();
    Told.next()
        .calls()
        .body(Map.of("upTo", seen))
        .put("/v1/me/messages/read")
        .then()
        .statusCode(404);
    told.calls().body(Map.of()).put("/v1/me/messages/read").then().statusCode(400);
  }

  @Test
  void whatIsPutAwayIsSeenAndCountedNoMore() {
    tell();
    tell();
    var id = told.messages().getFirst();
    var path = "/v1/me/messages/" + id;
    Told.next().calls().delete(path).then().statusCode(404);
    told.calls().delete(path).then().statusCode(200).body("id", equalTo(id));
    told.calls().delete(path).then().statusCode(404);
    told.calls().put(path + "/read").then().statusCode(404);
    assertThat(told.messages()).hasSize(1).doesNotContain(id);
    assertThat(told.unread()).isOne();
    assertThat(Database.number("select count(*) from inbox_message where member_id = ?", told.id()))
        .isEqualTo(2);
  }

  @Test
  void whatIsOlderThanMessagesAreKeptIsForgotten() {
    tell();
    tell();
    Database.execute(
        "update inbox_message set created_at = now() - interval '1096 days' where id = ?",
        UUID.fromString(told.messages().getFirst()));
    sweep.sweep();
    assertThat(told.messages()).hasSize(1);
    assertThat(told.unread()).isOne().isEqualTo(told.recount());
  }

  @Test
  void staffReadsWhatMembersAreTold() {
    given()
        .auth()
        .oauth2(Token.of("officer").org(UUID.randomUUID()).sign())
        .get("/v1/message-templates")
        .then()
        .statusCode(200)
        .body("items.template", hasItem("WELCOME"))
        .body(
            "items.find { it.template == 'SCREENING_BOOKED' }.parameters",
            contains("date", "startsAt"))
        .body("items.find { it.template == 'SCREENING_BOOKED' }.category", equalTo("HEALTH"))
        .body("items.find { it.template == 'SCREENING_BOOKED' }.alwaysPushed", equalTo(true))
        .body("items.find { it.template == 'WELCOME' }.chinese.title", equalTo("欢迎加入工会"))
        .body(
            "items.find { it.template == 'WELCOME' }.english.title",
            equalTo("Welcome to the union"));
    told.calls().get("/v1/message-templates").then().statusCode(403);
  }
}
