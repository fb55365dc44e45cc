package org.gonghui.member.history;

import static org.gonghui.member.Newcomer.officer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.member.CreditCodes;
import org.gonghui.member.Newcomer;
import org.gonghui.member.OutsideStandIn;
import org.gonghui.member.Unions;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(OutsideStandIn.class)
class HistoryIT {
  @Inject BusinessDay day;

  private final Unions unions = new Unions();
  private final String employer = CreditCodes.next();

  private static Response asOf(UUID union, Newcomer member, LocalDate date) {
    return officer(union).get("/v1/members/" + member.id() + "?asOf=" + date);
  }

  /// Everything of a member happened so many days before.
  private static void back(Newcomer member, int days) {
    Database.execute(
        "update membership set joined_on = joined_on - ?, standing_since = standing_since - make_interval(days => ?)"
            + " where person_id = ?",
        days,
        days,
        member.id());
    Database.execute(
        """
        update membership_past set valid_from = valid_from - make_interval(days => ?),
          valid_to = valid_to - make_interval(days => ?)
        where membership_id in (select id from membership where person_id = ?)
        """,
        days,
        days,
        member.id());
  }

  @Test
  void aMemberIsWhatTheyWereAtTheEndOfADay() {
    var city = unions.federation("某市总工会", "351200");
    var here = unions.enterprise("一厂工会", "351202", employer, city);
    var there = unions.enterprise("二厂工会", "351203", CreditCodes.next(), city);
    var member = Newcomer.joins("351202", employer);
    back(member, 10);
    var today = day.today();
    var transfer =
        member.offered(here, there, today.toString()).then().extract().<String>path("id");
    officer(there).post("/v1/transfers/" + transfer + "/acceptance").then().statusCode(200);
    back(member, 10);
    member.recordedBy(there, "retirement", Map.of("on", today.toString())).then().statusCode(201);
    back(member, 10);
    member.leaves().then().statusCode(201);

    asOf(there, member, today.minusDays(31)).then().statusCode(404);
    asOf(there, member, today.minusDays(30))
        .then()
        .statusCode(200)
        .body("organizationId", equalTo(here.toString()))
        .body("state", equalTo("ACTIVE"))
        .body("name", equalTo("王*"))
        .body("idNumber", matchesPattern("\\*{14}\\w{4}"));
    asOf(there, member, today.minusDays(20))
        .then()
        .body("organizationId", equalTo(there.toString()))
        .body("retiredOn", nullValue());
    asOf(there, member, today.minusDays(1))
        .then()
        .body("retiredOn", equalTo(today.toString()))
        .body("state", equalTo("ACTIVE"));
    asOf(there, member, today).then().body("state", equalTo("LEFT"));
    asOf(there, member, today.plusDays(1)).then().statusCode(400);
    officer(there)
        .get("/v1/members/" + member.id() + "/history")
        .then()
        .statusCode(200)
        .body("items.change", contains("LEFT", "RETIRED", "TRANSFERRED", "JOINED"))
        .body("items.state", contains("LEFT", "ACTIVE", "ACTIVE", "ACTIVE"))
        .body("items[0].validTo", nullValue());
  }

  @Test
  void aUnionDoesNotFollowWhoHasLeftIt() {
    var city = unions.federation("某市总工会", "351300");
    var here = unions.enterprise("一厂工会", "351302", employer, city);
    var code = CreditCodes.next();
    unions.enterprise("二厂工会", "351303", code, city);
    var member = Newcomer.joins("351302", employer);
    member.leaves().then().statusCode(201);
    Newcomer.joinsAgain(member.applicant(), "351303", code);
    member.seenBy(here).then().statusCode(200).body("state", equalTo("LEFT"));
    member.seenBy(city).then().body("state", equalTo("ACTIVE"));
    member.recordedBy(here, "departure", Map.of("reason", "OTHER")).then().statusCode(404);
  }
}
