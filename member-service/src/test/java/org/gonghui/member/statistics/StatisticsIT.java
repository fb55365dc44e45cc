package org.gonghui.member.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.member.CreditCodes;
import org.gonghui.member.Unions;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class StatisticsIT {
  private static final LocalDate DAY = LocalDate.of(2018, 3, 1);

  private final Unions unions = new Unions();
  private UUID city = new UUID(0, 0);

  @BeforeEach
  void found() {
    city = unions.federation("抚顺市总工会", "210400");
  }

  private static String below(UUID organization) {
    return "items.find { it.organizationId == '" + organization + "' }";
  }

  private static String etag(UUID organization) {
    return "\"%d\""
        .formatted(Database.number("select version from organization where id = ?", organization));
  }

  @Test
  void totalsFollowTheAreaWhenAUnionIsMovedAndNobodyIsCountedTwice() {
    var from = unions.federation("新抚区总工会", "210402", city);
    var to = unions.federation("东洲区总工会", "210403", city);
    var industry =
        UUID.fromString(
            unions
                .add(Unions.body("物流行业工会联合会", "INDUSTRY_FEDERATION", "210400", city))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    var town = unions.federation("某镇总工会", "210402101", from);
    new Crowd(town).unions(3, 40, DAY);
    new Crowd(town).members(30, "COURIER", 3, 20, DAY);
    unions
        .patch(town, etag(town), Map.of("industryParentIds", List.of(industry)))
        .then()
        .statusCode(200);
    Figures.members(city, "")
        .body("items", hasSize(1))
        .body(below(from) + ".members", equalTo(30))
        .body(below(from) + ".cards", equalTo(20))
        .body("total.members", equalTo(30));

    unions.patch(town, etag(town), Map.of("parentId", to)).then().statusCode(200);

    Figures.members(city, "")
        .body("items", hasSize(1))
        .body(below(to) + ".members", equalTo(30))
        .body("total.members", equalTo(30));
    Figures.members(from, "").body("items", empty()).body("total.members", equalTo(0));
    Figures.unions(to, "").body("total.unions", equalTo(5)).body("total.workers", equalTo(40));
    assertThat(Figures.total(industry)).isZero();
  }

  @Test
  void anEmployerHasTheMembersOfItsGroupsToo() {
    var works = unions.enterprise("抚顺一厂工会", "210402", CreditCodes.next(), city);
    var group =
        UUID.fromString(
            unions
                .add(Unions.body("一车间工会小组", "UNION_GROUP", "210402", works))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    new Crowd(city).members(8, "EMPLOYEE", 1, 8, DAY);
    Database.execute(
        """
        update membership set organization_id = ? where id in (
          select id from membership where organization_id = ? order by id limit 3)
        """,
        group,
        works);
    Figures.members(city, "&by=union")
        .body(below(works) + ".members", equalTo(5))
        .body(below(group) + ".members", equalTo(3))
        .body(below(group) + ".cards", equalTo(3));
    Figures.members(city, "&by=employer")
        .body("items", hasSize(1))
        .body(below(works) + ".name", equalTo("抚顺一厂工会"))
        .body(below(works) + ".members", equalTo(8));
    Figures.unions(city, "")
        .body("items.find { it.type == 'ENTERPRISE_UNION' }.collected", equalTo(1))
        .body("items.find { it.type == 'UNION_GROUP' }.collected", equalTo(1));
  }

  @Test
  void whoLeavesAndACardThatIsCancelledAreCountedNoMore() {
    new Crowd(city).unions(1, 10, DAY);
    new Crowd(city).members(10, "EMPLOYEE", 1, 10, DAY);
    var members =
        "select m.id from membership m join organization o on o.id = m.organization_id where o.parent_id = ?";
    Database.execute(
        "update membership set state = 'LEFT' where id in (" + members + " order by m.id limit 2)",
        city);
    Database.execute(
        """
        update service_card set state = 'CANCELLED', standing = 'CLOSED' where member_id in (
          select m.person_id from membership m join organization o on o.id = m.organization_id
          where o.parent_id = ? and m.state = 'ACTIVE' order by m.id limit 3)
        """,
        city);
    Figures.members(city, "&from=2018-03-02")
        .body("total.members", equalTo(8))
        .body("total.cards", equalTo(5))
        .body("total.change", equalTo(-2));
    Figures.members(city, "&to=2018-03-01")
        .body("total.members", equalTo(10))
        .body("total.cards", equalTo(10))
        .body("total", not(hasKey("change")));
    Figures.members(city, "&to=2018-02-28")
        .body("items", empty())
        .body("total.members", equalTo(0));
  }

  @Test
  void aUnionIsCountedUntilItIsDissolved() {
    var works = unions.enterprise("抚顺二厂工会", "210402", CreditCodes.next(), city);
    unions.patch(works, etag(works), Map.of("headcount", 60)).then().statusCode(200);
    var enterprises = "items.find { it.type == 'ENTERPRISE_UNION' }";
    Figures.unions(city, "&from=2018-01-01")
        .body(enterprises + ".unions", equalTo(1))
        .body(enterprises + ".workers", equalTo(60))
        .body(enterprises + ".collected", equalTo(0))
        .body(enterprises + ".change", equalTo(1));

    unions.patch(works, etag(works), Map.of("open", false)).then().statusCode(200);

    Figures.unions(city, "&from=2018-01-01")
        .body(enterprises + ".unions", equalTo(0))
        .body(enterprises + ".workers", equalTo(0))
        .body("total.change", equalTo(1));
  }
}
