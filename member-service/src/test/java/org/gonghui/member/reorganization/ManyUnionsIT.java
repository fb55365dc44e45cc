package org.gonghui.member.reorganization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gonghui.member.CreditCodes;
import org.gonghui.member.OutsideStandIn;
import org.gonghui.member.Unions;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Race;
import org.junit.jupiter.api.Test;

/// A union with more below it than one transaction takes.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(OutsideStandIn.class)
class ManyUnionsIT {
  private static final int MANY = 330;
  private static final int LANES = 6;
  private static final String BELOW =
      "select count(*) from organization where parent_id = ? and open";

  private final Unions unions = new Unions();
  private final Decisions decisions = new Decisions(unions);

  @Test
  void unionsGoInPortionsAndNothingComesBetween() throws SQLException {
    var city = unions.federation("抚顺市总工会", "210400");
    var district = unions.federation("顺城区总工会", "210411", city);
    var heir = unions.federation("新抚区总工会", "210402", city);
    var other = unions.federation("望花区总工会", "210404", city);
    var below =
        Race.of(
                LANES,
                lane ->
                    IntStream.range(0, MANY / LANES)
                        .mapToObj(n ->
                            unions.enterprise(
                                "第" + n + "厂工会", "210411", CreditCodes.next(), district))
                        .toList())
            .stream()
            .flatMap(List::stream)
            .toList();

    var decided = decisions.merge(district, heir);
    var id = UUID.fromString(decided.then().statusCode(202).extract().path("id"));
    decided.then().body("unions", equalTo(MANY)).body("unionsMoved", lessThan(MANY));
    try (var connection = Database.connect();
        var holding = connection.createStatement()) {
      connection.setAutoCommit(false);
      holding.execute("select 1 from reorganization where id = '%s' for update".formatted(id));
      assertThat(Database.number(BELOW, district)).as("some are on their way").isPositive();
      var waiting =
          below.stream()
              .filter(one -> decisions.parent(one).equals(district))
              .findAny()
              .orElseThrow();
      var group = Unions.body("一组", "UNION_GROUP", "210411", waiting);
      refused(unions.add(group), "UNION_CLOSED");
      refused(decisions.move(other, waiting), "UNION_CLOSED");
      refused(decisions.move(heir, other), "MEMBERS_ARE_COMING");
      refused(decisions.merge(heir, other), "MEMBERS_ARE_COMING");
      refused(
          unions.patch(heir, "\"0\"", Map.of("type", "INDUSTRY_FEDERATION")), "MEMBERS_ARE_COMING");
      decisions.union(district).body("state", equalTo("CLOSING"));
    }
    decisions.carriedOut(decided).body("unionsMoved", equalTo(MANY));
    assertThat(Database.number(BELOW, district)).isZero();
    assertThat(Database.number(BELOW, heir)).isEqualTo(MANY);
    decisions.move(heir, other).then().statusCode(201);
    Decisions.everybodyIsCounted();
  }

  private static void refused(Response answer, String code) {
    answer.then().statusCode(409).body("code", equalTo(code));
  }
}
