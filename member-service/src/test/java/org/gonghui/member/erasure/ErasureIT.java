package org.gonghui.member.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.Newcomer.officer;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.gonghui.member.Applicant;
import org.gonghui.member.CreditCodes;
import org.gonghui.member.Newcomer;
import org.gonghui.member.OutsideStandIn;
import org.gonghui.member.Unions;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(OutsideStandIn.class)
class ErasureIT {
  private final Unions unions = new Unions();
  private final String employer = CreditCodes.next();
  private UUID union = new UUID(0, 0);
  private Newcomer member = new Newcomer(Applicant.next(), union);

  @BeforeEach
  void found() {
    var city = unions.federation("某市总工会", "411200");
    union = unions.enterprise("一厂工会", "411202", employer, city);
    member = Newcomer.joins("411202", employer);
  }

  private void due() {
    Database.execute("update erasure set due_at = now() where person_id = ?", member.id());
  }

  private static boolean isTombstoneLast(String topic, UUID key) {
    return Topics.consume(topic).stream()
        .filter(message -> key.toString().equals(message.key()))
        .reduce((_, later) -> later)
        .map(message -> message.value() == null)
        .orElse(false);
  }

  @Test
  void whoWasAMemberIsForgottenAndComesBackAsSomebodyNew() {
    member.calls().post("/v1/me/erasure").then().statusCode(409);
    member.leaves().then().statusCode(201);
    member.calls().post("/v1/me/erasure").then().statusCode(201).body("state", equalTo("ASKED"));
    member
        .calls()
        .post("/v1/me/erasure")
        .then()
        .statusCode(409)
        .body("code", equalTo("ERASURE_UNDER_WAY"));
    due();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> member.calls().get("/v1/me/membership").then().statusCode(409));

    var number = Map.of("idNumber", member.applicant().person().idNumber());
    officer(union)
        .body(number)
        .post("/v1/member-searches")
        .then()
        .statusCode(200)
        .body("items", empty());
    member
        .seenBy(union)
        .then()
        .statusCode(200)
        .body("name", equalTo("*"))
        .body("idNumber", equalTo("**************0000"))
        .body("phone", equalTo("000****0000"))
        .body("state", equalTo("LEFT"));
    officer(union).post("/v1/members/" + member.id() + "/restoration").then().statusCode(409);
    for (var table : new String[] {"inbox_message", "file_reading"}) {
      assertThat(
              Database.number(
                  "select count(*) from "
                      + table
                      + " where member_id = ? and "
                      + (table.equals("file_reading") ? "purpose <> 'MEMBER_FILE'" : "true"),
                  member.id()))
          .isZero();
    }
    await()
        .untilAsserted(() ->
            assertThat(
                    isTombstoneLast("gonghui.member", member.id())
                        && isTombstoneLast("gonghui.account", member.id()))
                .isTrue());

    member.applicant().verifies().then().statusCode(200);
    assertThat(Newcomer.joinsAgain(member.applicant(), "411202", employer))
        .isNotEqualTo(member.id());
  }

  @Test
  void itIsTakenBackOrLapsesWithTheMembershipThatLivesAgain() {
    member.calls().get("/v1/me/erasure").then().statusCode(404);
    member.leaves().then().statusCode(201);
    member.calls().post("/v1/me/erasure").then().statusCode(201);
    member
        .calls()
        .post("/v1/me/erasure/withdrawal")
        .then()
        .statusCode(200)
        .body("state", equalTo("WITHDRAWN"));
    member.calls().post("/v1/me/erasure/withdrawal").then().statusCode(409);

    member.calls().post("/v1/me/erasure").then().statusCode(201);
    officer(union).post("/v1/members/" + member.id() + "/restoration").then().statusCode(201);
    due();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> member.calls().get("/v1/me/erasure").then().body("state", equalTo("LAPSED")));
    member.calls().get("/v1/me/membership").then().body("state", equalTo("ACTIVE"));
  }
}
