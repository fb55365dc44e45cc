package org.gonghui.screening.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gonghui.screening.Api;
import org.gonghui.screening.Screening;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/// An employer's women are booked together.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class OfficerBookingIT {
  @Inject Screening screening;

  @Test
  void anOfficerBooksAThousandAtOnceAndEachItemIsJudgedByItself() {
    var open = screening.open(998);
    var session = screening.session(open, screening.today(), 997);
    var places =
        new ArrayList<Map<String, Object>>(
            open.women().stream()
                .map(woman -> Screening.place(Screening.invitation(open, woman), session))
                .toList());
    places.add(places.getFirst());
    places.add(Screening.place(UUID.randomUUID().toString(), session));

    var answer =
        Api.post(
            Api.officer(open.enterprise()), "/v1/screening-appointments", Screening.items(places));

    assertThat(answer.statusCode()).isEqualTo(207);
    var items = Api.items(answer);
    assertThat(items).hasSize(1_000);
    assertThat(IntStream.range(0, 997))
        .allMatch(i -> Integer.valueOf(201).equals(items.get(i).get("status")));
    assertThat(Api.code(items.get(997))).isEqualTo("SESSION_FULL");
    assertThat(Api.code(items.get(998))).isEqualTo("ALREADY_BOOKED");
    assertThat(Api.code(items.get(999))).isEqualTo("NOT_FOUND");
    assertThat(Screening.booked(session)).isEqualTo(997);
    assertThat(
            Database.number(
                "select count(*) from invitation where state = 'BOOKED' and campaign_id = cast(? as uuid)",
                open.campaign()))
        .isEqualTo(997);
  }

  @Test
  void anOfficerOfAnotherCityBooksNobodyAndMoreThanAThousandAreRefused() {
    var open = screening.open(1);
    var session = screening.session(open, screening.today(), 1);
    var place = Screening.place(Screening.invitation(open, open.women().getFirst()), session);

    var foreign =
        Api.post(
            Api.officer(UUID.randomUUID()),
            "/v1/screening-appointments",
            Screening.items(List.of(place)));
    assertThat(Api.only(foreign)).containsEntry("status", 404);
    var tooMany =
        Api.post(
            Api.officer(open.city()),
            "/v1/screening-appointments",
            Screening.items(Collections.nCopies(1_001, place)));
    assertThat(tooMany.statusCode()).isEqualTo(400);
  }
}
