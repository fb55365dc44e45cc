package org.gonghui.member.station;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.gonghui.member.Created;
import org.gonghui.member.CreditCodes;
import org.gonghui.member.StationsOfUnion;
import org.gonghui.member.Unions;
import org.gonghui.testing.LocalStackResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class WorkersHomeIT {
  /// M7: all of them have a Workers' Home.
  private static final int FIRMS = 149;

  private final StationsOfUnion union = new StationsOfUnion();

  private UUID firm(@Nullable Integer headcount) {
    var body = Unions.body("某厂工会", "ENTERPRISE_UNION", "320200", union.union());
    body.put("creditCode", CreditCodes.next());
    if (headcount != null) {
      body.put("headcount", headcount);
    }
    return Created.id(union.unions().add(body));
  }

  private String home(UUID firm) {
    var home = union.station("WORKERS_HOME", 0, "READING");
    home.put("organizationId", firm);
    return union.added(home);
  }

  private Response missing() {
    return union.officer().get("/v1/workers-homes/missing");
  }

  @Test
  void ofAllFirmsWithFiftyPeopleNoneIsMissingUntilOneCloses() {
    var homes = new String[FIRMS];
    var firms = new UUID[FIRMS];
    for (var n = 0; n < FIRMS; n++) {
      firms[n] = firm(50 + n);
      homes[n] = home(firms[n]);
    }
    firm(49);
    missing().then().statusCode(200).body("items", empty());
    var unknown = firm(null);
    missing()
        .then()
        .body("items.organizationId", contains(unknown.toString()))
        .body("items[0].headcount", nullValue());
    home(unknown);
    union.closes(homes[7]).then().statusCode(200);
    missing()
        .then()
        .body("items.organizationId", contains(firms[7].toString()))
        .body("items[0].headcount", equalTo(57));
  }

  @Test
  void theListGoesOnByCursor() {
    var first = firm(50);
    var second = firm(500);
    var page = union.officer().get("/v1/workers-homes/missing?limit=1");
    page.then().body("items.organizationId", contains(first.toString()));
    union
        .officer()
        .get("/v1/workers-homes/missing?limit=1&cursor=" + page.<String>path("nextCursor"))
        .then()
        .body("items.organizationId", contains(second.toString()));
    new StationsOfUnion()
        .officer()
        .get("/v1/workers-homes/missing")
        .then()
        .statusCode(200)
        .body("items", empty());
  }
}
