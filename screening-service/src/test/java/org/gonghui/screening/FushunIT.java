package org.gonghui.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/// H1 as Fushun had it: 2,418 women, 5 confirmed.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class FushunIT {
  private static final int WOMEN = 2_418;
  private static final int CONFIRMED = 5;
  private static final int BULK = 1_000;

  @Inject Screening screening;
  @Inject Clock clock;

  @Test
  void invitesBooksAnswersAndConfirms() {
    var open = screening.open(WOMEN);
    var session = screening.session(open, screening.today(), 10_000);
    var places =
        Database.rows(
                "select id from invitation where campaign_id = cast(? as uuid)", open.campaign())
            .stream()
            .map(row -> Screening.place(String.valueOf(row.get("id")), session))
            .toList();
    assertThat(places).hasSize(WOMEN);

    bulk(Api.officer(open.city()), "/v1/screening-appointments", places);
    var answers =
        Database.rows(
                "select number from appointment where session_id = cast(? as uuid) order by number",
                session)
            .stream()
            .map(row -> answer(String.valueOf(row.get("number"))))
            .toList();
    for (int i = 0; i < CONFIRMED; i++) {
      answers.get(i).put("outcome", "SUSPECTED");
    }
    var results = bulk(Api.hospital(open.hospital()), "/v1/screening-results", answers);
    for (int i = 0; i < CONFIRMED; i++) {
      Api.post(
              Api.doctor(open.hospital(), UUID.randomUUID()),
              "/v1/screening-results/" + results.get(i).get("resultId") + "/confirmation",
              Map.of("diagnosisCode", "C50.9", "confirmedAt", clock.instant().toString()))
          .then()
          .statusCode(201);
    }

    var progress =
        Api.get(Api.officer(open.city()), open.path() + "/progress?by=organization&period=all");
    assertThat(progress.jsonPath().getMap("total"))
        .containsEntry("due", WOMEN)
        .containsEntry("invited", WOMEN)
        .containsEntry("booked", WOMEN)
        .containsEntry("attended", WOMEN)
        .containsEntry("confirmed", CONFIRMED)
        .containsEntry("overdue", 0);
  }

  private Map<String, Object> answer(String number) {
    return Screening.answer(number, "NORMAL", UUID.randomUUID(), clock.instant().toString());
  }

  private static List<Map<String, Object>> bulk(
      String token, String path, List<Map<String, Object>> items) {
    var outcomes = new ArrayList<Map<String, Object>>();
    for (int from = 0; from < items.size(); from += BULK) {
      var part = items.subList(from, Math.min(from + BULK, items.size()));
      outcomes.addAll(Api.items(Api.post(token, path, Screening.items(part))));
    }
    assertThat(outcomes).allSatisfy(item -> assertThat(item).containsEntry("status", 201));
    return outcomes;
  }
}
