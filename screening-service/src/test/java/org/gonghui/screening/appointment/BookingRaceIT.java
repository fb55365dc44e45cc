package org.gonghui.screening.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.gonghui.screening.Api;
import org.gonghui.screening.Screening;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Race;
import org.junit.jupiter.api.Test;

/// Places are taken once, whoever asks at the same moment.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class BookingRaceIT {
  private static final int CALLERS = 32;

  @Inject Screening screening;

  @Test
  void theLastPlaceIsGivenToOneOf32() {
    var open = screening.open(CALLERS);
    var session = screening.session(open, screening.today(), 1);

    var answers = Race.of(CALLERS, i -> Screening.book(open, open.women().get(i), session));

    assertThat(answers.stream().filter(answer -> answer.statusCode() == 201)).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.statusCode() != 201))
        .allSatisfy(answer -> {
          assertThat(answer.statusCode()).isEqualTo(409);
          assertThat(Api.code(answer)).isEqualTo("SESSION_FULL");
        });
    assertThat(Screening.placesLeft(session)).isZero();
    assertThat(Screening.booked(session)).isOne();
  }

  @Test
  void oneWomanBooksOncePerInvitationHoweverOftenSheAsks() {
    var open = screening.open(1);
    var woman = open.women().getFirst();
    var session = screening.session(open, screening.today(), CALLERS);

    var answers = Race.of(CALLERS, i -> Screening.book(open, woman, session));

    assertThat(answers.stream().filter(answer -> answer.statusCode() == 201)).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.statusCode() != 201))
        .allSatisfy(answer -> assertThat(Api.code(answer)).isEqualTo("ALREADY_BOOKED"));
    assertThat(Screening.placesLeft(session)).isEqualTo(CALLERS - 1);
  }

  @Test
  void theDatabaseItselfRefusesASecondLiveBookingAndAPlaceTooMany() {
    var open = screening.open(1);
    var session = screening.session(open, screening.today(), 1);
    Screening.book(open, open.women().getFirst(), session);

    assertThatThrownBy(() ->
            Database.execute(
                """
                insert into appointment select gen_random_uuid(), invitation_id, session_id, hospital_id,
                  'another', check_in_code, state, booked_at, 0 from appointment where session_id = cast(? as uuid)
                """,
                session))
        .hasStackTraceContaining("one_live_booking_per_invitation");
    assertThatThrownBy(() ->
            Database.execute(
                "update screening_session set taken = 2 where id = cast(? as uuid)", session))
        .hasStackTraceContaining("a_session_has_no_more_than_its_places");
  }
}
