package org.gonghui.member.office;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.gonghui.member.CardHolders;
import org.gonghui.member.CreditCodes;
import org.gonghui.member.Unions;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Race;
import org.gonghui.testing.Token;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class OfficeIT {
  private final Unions unions = new Unions();
  private final LocalDate today =
      LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneId.of("Asia/Shanghai"));
  private UUID city = new UUID(0, 0);
  private UUID works = new UUID(0, 0);

  @BeforeEach
  void found() {
    city = unions.federation("抚顺市总工会", "210400");
    works = unions.enterprise("抚顺一厂工会", "210402", CreditCodes.next(), city);
  }

  private UUID member() {
    return CardHolders.one(works).id();
  }

  private RequestSpecification officer() {
    return given()
        .auth()
        .oauth2(Token.of("officer").org(city).sign())
        .contentType(ContentType.JSON);
  }

  private Response enter(UUID member, String role, LocalDate from, LocalDate to) {
    return officer()
        .body(
            Map.of("memberId", member, "role", role, "from", from.toString(), "to", to.toString()))
        .post("/v1/organizations/" + works + "/offices");
  }

  private String chair(UUID member) {
    return enter(member, "CHAIR", today.minusYears(1), today.plusYears(2))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private Response end(String term, LocalDate on) {
    return officer()
        .body(Map.of("reason", "RESIGNED", "on", on.toString()))
        .post("/v1/office-terms/" + term + "/end");
  }

  @Test
  void oneIsInTheChairAtATime() {
    var first = chair(member());
    enter(member(), "CHAIR", today.plusYears(1), today.plusYears(3))
        .then()
        .statusCode(409)
        .body("code", equalTo("OFFICE_IS_HELD"));
    end(first, today).then().statusCode(200).body("endedOn", equalTo(today.toString()));
    end(first, today).then().statusCode(409);
    enter(member(), "CHAIR", today.plusDays(1), today.plusYears(3)).then().statusCode(201);
  }

  @Test
  void ofTwoWhoAreEnteredAtOnceOneIsInTheChair() {
    var members = CardHolders.of(4, works);
    var answers =
        Race.of(
            members.size(),
            one -> enter(members.get(one).id(), "CHAIR", today, today.plusYears(1)).statusCode());
    assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
    assertThat(answers).filteredOn(status -> status == 409).hasSize(members.size() - 1);
  }

  @Test
  void severalAreOnTheCommitteeButNobodyTwice() {
    var one = member();
    enter(one, "MEMBER_OF_COMMITTEE", today, today.plusYears(1)).then().statusCode(201);
    enter(member(), "MEMBER_OF_COMMITTEE", today, today.plusYears(1)).then().statusCode(201);
    enter(one, "MEMBER_OF_COMMITTEE", today, today.plusYears(1)).then().statusCode(409);
    officer()
        .get("/v1/organizations/" + works + "/offices?on=" + today)
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(2));
    officer()
        .get("/v1/office-terms?member=" + one)
        .then()
        .body("items.role", contains("MEMBER_OF_COMMITTEE"));
  }

  @Test
  void termsThatRunOutAreFound() {
    var soon = enter(member(), "CHAIR", today.minusYears(2), today.plusDays(20)).<String>path("id");
    enter(member(), "VICE_CHAIR", today.minusYears(1), today.plusYears(1)).then().statusCode(201);
    enter(member(), "VICE_CHAIR", today.minusYears(2), today.minusDays(1)).then().statusCode(201);
    officer()
        .get("/v1/office-terms?organization=" + city + "&endsBefore=" + today.plusDays(30))
        .then()
        .statusCode(200)
        .body("items.id", contains(soon));
  }

  @Test
  void onlyALiveMemberInScopeHoldsAnOffice() {
    var stranger = CardHolders.one(new Unions().federation("别市总工会", "220400")).id();
    enter(stranger, "CHAIR", today, today.plusYears(1)).then().statusCode(404);
    var former = member();
    leave(former);
    enter(former, "CHAIR", today, today.plusYears(1))
        .then()
        .statusCode(422)
        .body("code", equalTo("NOT_A_MEMBER"));
    enter(member(), "TREASURER", today, today.plusYears(1)).then().statusCode(400);
  }

  @Test
  void anOfficeEndsWithTheMembershipAndWithTheUnion() {
    var chair = member();
    var deputy = member();
    chair(chair);
    enter(deputy, "VICE_CHAIR", today, today.plusYears(1)).then().statusCode(201);
    leave(chair);
    assertThat(endReason(chair)).isEqualTo("MEMBERSHIP_ENDED");
    assertThat(endReason(deputy)).isNull();
    officer()
        .get("/v1/organizations/" + works + "/offices?on=" + today.plusDays(1))
        .then()
        .body("items.memberId", contains(deputy.toString()));
    Database.execute("update organization set open = false where id = ?", works);
    officer()
        .get("/v1/organizations/" + works + "/offices?on=" + today.plusDays(1))
        .then()
        .body("items", empty());
    assertThat(endReason(deputy)).isEqualTo("UNION_CLOSED");
  }

  @Test
  void whatWasToEndLaterEndsWithTheMembership() {
    var deputy = member();
    var id =
        enter(deputy, "VICE_CHAIR", today, today.plusYears(1))
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
    end(id, today.plusMonths(1)).then().statusCode(200);
    leave(deputy);
    assertThat(endReason(deputy)).isEqualTo("MEMBERSHIP_ENDED");
    officer()
        .get("/v1/organizations/" + works + "/offices?on=" + today.plusDays(1))
        .then()
        .body("items", empty());
  }

  private @Nullable String endReason(UUID holder) {
    return officer()
        .get("/v1/organizations/" + works + "/offices")
        .path("items.find { it.memberId == '" + holder + "' }.endReason");
  }

  private static void leave(UUID member) {
    Database.execute("update membership set state = 'LEFT' where person_id = ?", member);
  }
}
