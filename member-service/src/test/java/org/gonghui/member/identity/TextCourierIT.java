package org.gonghui.member.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.gonghui.member.Applicant;
import org.gonghui.member.OutsideStandIn;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(OutsideStandIn.class)
class TextCourierIT {
  private static final Duration AN_HOUR = Duration.ofHours(1);

  @Inject TextDesk desk;

  @Test
  void aTextThatDoesNotOpenDoesNotStopTheOneBehindIt() {
    var bad = UUID.randomUUID();
    Database.execute(
        """
        insert into text_message (id, phone, content, give_up_at, next_attempt_at)
        values (?, 'x', 'x', now() + interval '1 hour', now() - interval '2 hours')
        """,
        bad);
    var good = Applicant.next();
    desk.keep(good.person().phone(), "behind it", null, AN_HOUR);

    await().untilAsserted(() -> assertThat(good.texts().asString()).contains("behind it"));

    assertThat(Database.number("select count(*) from text_message where id = ?", bad)).isOne();
    assertThat(
            Database.number(
                "select count(*) from left_work where item = ? and worker = 'text-opening'", bad))
        .isOne();
    Database.execute("delete from text_message where id = ?", bad);
  }

  @Test
  void aRotationOfTheKeysTakesTheTextsThatWaitAlong() {
    var rotation = "/v1/operations/member/key-rotation";
    var operator = Token.of("operator").sign();
    given().auth().oauth2(operator).post(rotation).then().statusCode(202);
    given()
        .auth()
        .oauth2(operator)
        .get(rotation)
        .then()
        .body(
            "columns.column",
            hasItems("text_message.phone", "text_message.content", "text_message.code"));
  }
}
