package org.gonghui.member.organization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.Unions.body;
import static org.gonghui.member.Unions.with;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.member.CreditCodes;
import org.gonghui.member.Unions;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.gonghui.testing.Topics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class OrganizationTreeIT {
  private final Unions unions = new Unions();

  private static String officer(UUID organization) {
    return Token.staff("officer", organization).sign();
  }

  private static int statusFor(String token, UUID organization) {
    return given().auth().oauth2(token).get("/v1/organizations/" + organization).statusCode();
  }

  @Test
  void aTreeIsSeenByWhoStandsAboveAndNobodyElse() {
    var province = unions.federation("辽宁省总工会", "210000");
    var city = unions.federation("抚顺市总工会", "210400", province);
    var other = unions.federation("大连市总工会", "210200", province);
    var works = unions.enterprise("抚顺一厂工会", "210402", CreditCodes.next(), city);

    assertThat(statusFor(officer(province), works)).isEqualTo(200);
    assertThat(statusFor(officer(city), works)).isEqualTo(200);
    assertThat(statusFor(officer(works), works)).isEqualTo(200);
    assertThat(statusFor(officer(other), works)).isEqualTo(404);
    assertThat(statusFor(officer(works), city)).isEqualTo(404);
    assertThat(statusFor(Token.of("member").sign(), works)).isEqualTo(403);
  }

  @Test
  void aMovedSubtreeIsSeenFromItsNewPlaceAtOnce() {
    var province = unions.federation("江苏省总工会", "320000");
    var from = unions.federation("无锡市总工会", "320200", province);
    var to = unions.federation("苏州市总工会", "320500", province);
    var town = unions.federation("某镇总工会", "320281101", from);
    var works = unions.enterprise("某厂工会", "320281", CreditCodes.next(), town);

    unions.patch(town, "\"0\"", Map.of("parentId", to)).then().statusCode(200);

    assertThat(statusFor(officer(from), works)).isEqualTo(404);
    assertThat(statusFor(officer(to), works)).isEqualTo(200);
    await()
        .untilAsserted(() ->
            assertThat(Topics.consume("gonghui.organization"))
                .filteredOn(message -> town.toString().equals(message.key()))
                .last()
                .satisfies(message -> {
                  assertThat(message.value()).contains(to.toString());
                  assertThat(Topics.header(message, "ce_sequence")).isEqualTo("1");
                }));
  }

  @Test
  void anIndustryFederationSeesItsEnterprisesToo() {
    var city = unions.federation("某市总工会", "330100");
    var industry = unions.federation("物流行业工会联合会", "330100", city);
    var area = unions.federation("某区总工会", "330102", city);
    var works =
        unions
            .add(
                with(
                    with(
                        body("物流公司工会", "ENTERPRISE_UNION", "330102", area),
                        "creditCode",
                        CreditCodes.next()),
                    "industryParentIds",
                    List.of(industry)))
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
    assertThat(statusFor(officer(industry), UUID.fromString(works))).isEqualTo(200);
  }

  @Test
  void nothingStandsAboveItself() {
    var root = unions.federation("根", "340000");
    var child = unions.federation("子", "340100", root);
    var grandchild = unions.federation("孙", "340102", child);
    unions
        .patch(root, "\"0\"", Map.of("parentId", grandchild))
        .then()
        .statusCode(422)
        .body("code", equalTo("CYCLE"));
    unions
        .patch(child, "\"0\"", Map.of("industryParentIds", List.of(grandchild)))
        .then()
        .statusCode(422)
        .body("code", equalTo("CYCLE"));
  }

  @Test
  void aForeignParentIsOutOfScope() {
    var mine = unions.federation("我的", "370000");
    var theirs = new Unions().federation("他们的", "370000");
    unions
        .add(body("插入", "FEDERATION", "370100", theirs))
        .then()
        .statusCode(403)
        .body("code", equalTo("ORGANIZATION_OUT_OF_SCOPE"));
    unions.patch(theirs, "\"0\"", Map.of("name", "夺")).then().statusCode(404);
    unions.patch(mine, "\"0\"", Map.of("parentId", theirs)).then().statusCode(403);
  }
}
