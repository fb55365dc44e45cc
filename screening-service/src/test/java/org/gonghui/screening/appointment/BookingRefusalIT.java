package org.gonghui.screening.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.gonghui.screening.Api;
import org.gonghui.screening.Screening;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/// What is booked by nobody.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class BookingRefusalIT {
  private static final String MINE = "/v1/me/screening-appointments";

  @Inject Screening screening;

  @Test
  void anothersInvitationIsNotFound() {
    var open = screening.open(2);
    var session = screening.session(open, screening.today(), 2);

    var answer =
        Api.post(
            open.women().getLast().token(),
            MINE,
            Screening.place(Screening.invitation(open, open.women().getFirst()), session));

    assertThat(answer.statusCode()).isEqualTo(404);
  }

  @Test
  void aSessionOfAnotherCampaignIsNotFound() {
    var open = screening.open(1);
    var other = screening.open(1);
    var session = screening.session(other, screening.today(), 2);

    assertThat(Screening.book(open, open.women().getFirst(), session).statusCode()).isEqualTo(404);
  }

  @Test
  void aClosedCampaignIsBookedNoMore() {
    var open = screening.open(1);
    var session = screening.session(open, screening.today(), 1);
    Api.post(Api.officer(open.city()), open.path() + "/closure").then().statusCode(200);

    var answer = Screening.book(open, open.women().getFirst(), session);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.jsonPath().getString("currentState")).isEqualTo("CLOSED");
  }
}
