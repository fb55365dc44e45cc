package org.gonghui.member.membership;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.member.Applicant;
import org.gonghui.member.MadeUpPeople;
import org.gonghui.member.OutsideStandIn;
import org.gonghui.member.Unions;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(OutsideStandIn.class)
class MemberSearchIT {
  private final Unions unions = new Unions();
  private final String subject = "officer-" + UUID.randomUUID();

  private Response search(UUID organization, String idNumber) {
    return given()
        .auth()
        .oauth2(Token.of("officer").org(organization).subject(subject).sign())
        .contentType(ContentType.JSON)
        .body(Map.of("idNumber", idNumber))
        .post("/v1/member-searches");
  }

  private List<String> recorded() {
    return Database.rows(
            "select action from audit_entry where actor_subject = ? order by id", subject)
        .stream()
        .map(row -> String.valueOf(row.get("action")))
        .toList();
  }

  private void searches(String change) {
    Database.execute(
        "update member_search_count set " + change + " where login like '% ' || ?", subject);
  }

  @Test
  void everySearchLeavesATraceWhetherItFindsSomebodyOrNot() {
    var city = unions.federation("某市总工会", "511500");
    var courier = Applicant.next();
    courier.verifies().then().statusCode(200);
    courier.applies("COURIER", "511500").then().statusCode(201);

    search(city, MadeUpPeople.next().idNumber()).then().statusCode(200).body("items", hasSize(0));
    assertThat(recorded()).containsExactly("MEMBER_SEARCH_MADE");

    search(city, courier.person().idNumber()).then().statusCode(200).body("items", hasSize(1));
    assertThat(recorded())
        .containsExactly("MEMBER_SEARCH_MADE", "MEMBER_SEARCH_MADE", "MEMBER_SEARCHED");
  }

  @Test
  void whoSearchesTooOftenWaitsUntilTheWindowIsOver() {
    var city = unions.federation("某市总工会", "511600");
    var number = MadeUpPeople.next().idNumber();
    search(city, number).then().statusCode(200);
    searches("searches = 119");
    search(city, number).then().statusCode(200);

    var refused = search(city, number);
    refused.then().statusCode(429).body("code", equalTo("TOO_MANY_REQUESTS"));
    var left = refused.header("Retry-After");
    assertThat(Integer.parseInt(left)).isBetween(3_500, 3_600);
    assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"member-search\";q=120;w=3600");
    assertThat(refused.header("RateLimit")).isEqualTo("\"member-search\";r=0;t=" + left);
    assertThat(recorded()).hasSize(2);

    searches("window_began_at = now() - interval '61 minutes'");
    search(city, number).then().statusCode(200);
    search(city, number).then().statusCode(200);
  }
}
