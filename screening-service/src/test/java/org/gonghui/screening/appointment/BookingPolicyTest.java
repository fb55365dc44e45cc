package org.gonghui.screening.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gonghui.screening.campaign.CampaignState;
import org.gonghui.screening.campaign.Invitation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookingPolicyTest {
  private static final LocalDate TODAY = LocalDate.of(2018, 11, 9);

  @ParameterizedTest(name = "{0}, campaign {1}, {2} left, in {3} days: {4}")
  @CsvSource({
    "INVITED, OPEN, 1, 0, ''",
    "INVITED, OPEN, 10000, 30, ''",
    "BOOKED, OPEN, 1, 0, ALREADY_BOOKED",
    "DONE, OPEN, 1, 0, ALREADY_BOOKED",
    "INVITED, CLOSED, 1, 0, STATE_CONFLICT",
    "INVITED, DRAFT, 1, 0, STATE_CONFLICT",
    "INVITED, OPEN, 0, 0, SESSION_FULL",
    "INVITED, OPEN, 1, -1, SESSION_OVER",
    "INVITED, OPEN, 0, -1, SESSION_FULL", // a state before a rule
  })
  void booksAPlaceInAnOpenCampaignUntilTheEndOfTheDate(
      Invitation.State invitation, CampaignState campaign, int left, int days, String code) {
    var policy = new BookingPolicy(invitation, campaign, left, TODAY.plusDays(days), TODAY);

    assertThat(policy.objectionToBooking().map(refusal -> refusal.type().name()).orElse(""))
        .isEqualTo(code);
  }

  @ParameterizedTest(name = "campaign {0}, {1} left, in {2} days: {3}")
  @CsvSource({
    "OPEN, 1, 0, ''",
    "OPEN, 0, 1, SESSION_FULL",
    "CLOSED, 1, 1, STATE_CONFLICT",
    "OPEN, 1, -1, SESSION_OVER",
  })
  void movesAnAppointmentThatStands(CampaignState campaign, int left, int days, String code) {
    var policy =
        new BookingPolicy(Invitation.State.BOOKED, campaign, left, TODAY.plusDays(days), TODAY);

    assertThat(policy.objectionToMoving().map(refusal -> refusal.type().name()).orElse(""))
        .isEqualTo(code);
  }
}
