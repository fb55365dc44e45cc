package org.gonghui.member.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.gonghui.member.Applicant;
import org.gonghui.member.CardHolders;
import org.gonghui.member.CardHolders.CardHolder;
import org.gonghui.member.Gatherings;
import org.gonghui.member.OutsideStandIn;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Race;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(OutsideStandIn.class)
class AttendanceIT {
  private final Gatherings gatherings = new Gatherings();

  private CardHolder member() {
    return CardHolders.one(gatherings.union());
  }

  private void refuses(String code, UUID activity, String reason) {
    gatherings
        .checksIn(code, activity)
        .then()
        .statusCode(200)
        .body("valid", equalTo(false))
        .body("reason", equalTo(reason));
  }

  @Test
  void aCodeChecksInOnceWhicheverDoorReadsIt() {
    var activity = gatherings.opens(5);
    Gatherings.openDoors(activity);
    var member = member();
    var place = Gatherings.placeOf(member.calls(), activity);
    var code = Gatherings.codeOf(member.calls(), place);
    var answers = Race.of(16, () -> gatherings.checksIn(code, activity).<Boolean>path("valid"));
    assertThat(answers).filteredOn(valid -> valid).hasSize(1);
    refuses(code, activity, "USED");
    member
        .calls()
        .get("/v1/me/activity-registrations/" + place)
        .then()
        .body("state", equalTo("ATTENDED"));
    member
        .calls()
        .post("/v1/me/activity-registrations/" + place + "/codes")
        .then()
        .statusCode(409)
        .body("currentState", equalTo("ATTENDED"));
  }

  @Test
  void anotherCodeTakesThePlaceOfTheOneBefore() {
    var activity = gatherings.opens(5);
    Gatherings.openDoors(activity);
    var member = member();
    var place = Gatherings.placeOf(member.calls(), activity);
    var before = Gatherings.codeOf(member.calls(), place);
    var now = Gatherings.codeOf(member.calls(), place);
    refuses(before, activity, "UNKNOWN");
    gatherings.checksIn(now, activity).then().body("valid", equalTo(true));
  }

  @Test
  void aDoorSaysWhyNot() {
    var activity = gatherings.opens(5);
    var member = member();
    var place = Gatherings.placeOf(member.calls(), activity);
    var code = Gatherings.codeOf(member.calls(), place);
    refuses(code, activity, "TOO_EARLY");
    refuses(code, gatherings.opens(5), "OTHER_ACTIVITY");
    Gatherings.openDoors(activity);
    Database.execute(
        "update activity_registration set code_expires_at = now() where id = cast(? as uuid)",
        place);
    refuses(code, activity, "EXPIRED");
    var last = Gatherings.codeOf(member.calls(), place);
    Gatherings.cancels(member.calls(), place).then().statusCode(200);
    refuses(last, activity, "CANCELLED");
    new Gatherings().checksIn(last, activity).then().statusCode(404);
  }

  @Test
  void whoWaitsHasNoCode() {
    var activity = gatherings.opens(1);
    Gatherings.placeOf(member().calls(), activity);
    var waiting = member();
    var line = Gatherings.registers(waiting.calls(), activity).then().extract().<String>path("id");
    waiting
        .calls()
        .post("/v1/me/activity-registrations/" + line + "/codes")
        .then()
        .statusCode(409)
        .body("currentState", equalTo("WAITING"));
  }

  @Test
  void theListShowsMasksAndSaysWhoCame() {
    gatherings.below("某街道总工会", "350215");
    var activity = gatherings.opens(5);
    Gatherings.openDoors(activity);
    var speaker = Applicant.named("陈小明");
    speaker.verifies().then().statusCode(200);
    speaker.applies("COURIER", "350215").then().statusCode(201);
    var place = Gatherings.placeOf(speaker.calls(), activity);
    gatherings
        .checksIn(Gatherings.codeOf(speaker.calls(), place), activity)
        .then()
        .body("registrationId", equalTo(place));
    gatherings
        .officer()
        .queryParam("state", "ATTENDED")
        .get("/v1/activities/" + activity + "/registrations")
        .then()
        .statusCode(200)
        .body("items.holder", contains("陈**"))
        .body("items.registrationId", contains(place));
    gatherings
        .officer()
        .get("/v1/activities/" + activity + "/attendance")
        .then()
        .body("attended", equalTo(1))
        .body("registered", equalTo(0));
  }
}
