package org.gonghui.screening.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.gonghui.screening.Api;
import org.gonghui.screening.Clinic;
import org.gonghui.screening.Screening;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Race;
import org.junit.jupiter.api.Test;

/// Answers come by the thousand, and again.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class BulkIT {
  @Inject Clinic clinic;
  @Inject Screening screening;
  @Inject Clock clock;

  @Test
  void aFaultyItemKeepsNoOtherBack() {
    var booked = clinic.booked();
    var faulty = clinic.answer(booked.number());
    faulty.put("outcome", "SPLENDID");

    var items =
        Api.items(
            Api.post(
                Api.hospital(booked.open().hospital()),
                Clinic.RESULTS,
                Screening.items(List.of(faulty, clinic.answer(booked.number())))));

    assertThat(items).extracting(item -> item.get("status")).containsExactly(400, 201);
  }

  @Test
  void theSameAnswerFrom32CallersIsRecordedOnce() {
    var booked = clinic.booked();
    var answer = clinic.answer(booked.number());

    var items = Race.of(32, i -> Api.only(clinic.record(booked, answer)));

    assertThat(items.stream().filter(item -> Integer.valueOf(201).equals(item.get("status"))))
        .hasSize(1);
    assertThat(items.stream().map(item -> item.get("resultId")).distinct()).hasSize(1);
    assertThat(Clinic.results(booked)).isOne();
  }

  @Test
  void aThousandAreAnsweredInOneCall() {
    var open = screening.open(1_000);
    var session = screening.session(open, screening.today(), 1_000);
    var places =
        open.women().stream()
            .map(woman -> Screening.place(Screening.invitation(open, woman), session))
            .toList();
    Api.post(Api.officer(open.city()), "/v1/screening-appointments", Screening.items(places))
        .then()
        .statusCode(207);
    var numbers =
        Database.rows("select number from appointment where session_id = cast(? as uuid)", session)
            .stream()
            .map(row -> clinic.answer(String.valueOf(row.get("number"))))
            .toList();
    var began = clock.instant();

    var answer = Api.post(Api.hospital(open.hospital()), Clinic.RESULTS, Screening.items(numbers));

    assertThat(Api.items(answer))
        .hasSize(1_000)
        .allSatisfy(item -> assertThat(item).containsEntry("status", 201));
    // Not a benchmark: a statement per item and step would take far longer.
    assertThat(Duration.between(began, clock.instant())).isLessThan(Duration.ofSeconds(20));
  }
}
