package org.gonghui.screening.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignTest {
  private static final LocalDate OPENS = LocalDate.of(2018, 6, 1);
  private static final LocalDate CLOSES = LocalDate.of(2018, 12, 31);

  @Test
  void goesFromDraftToOpenToClosed() {
    var campaign = draft();
    campaign.open(OPENS);
    assertThat(campaign.state()).isEqualTo(CampaignState.OPEN);
    campaign.close();
    assertThat(campaign.state()).isEqualTo(CampaignState.CLOSED);
  }

  @Test
  void isOpenedOnceAndNeverAfterItWasClosed() {
    var campaign = draft();
    assertThatThrownBy(campaign::close).isInstanceOf(Refusal.class);
    campaign.open(OPENS);
    assertThatThrownBy(() -> campaign.open(OPENS)).isInstanceOf(Refusal.class);
    campaign.close();
    assertThatThrownBy(() -> campaign.open(OPENS)).isInstanceOf(Refusal.class);
    assertThatThrownBy(campaign::close).isInstanceOf(Refusal.class);
  }

  @Test
  void isOpenedUntilItsLastDay() {
    draft().open(CLOSES);
    assertThatThrownBy(() -> draft().open(CLOSES.plusDays(1))).hasMessage("CAMPAIGN_OVER");
  }

  @Test
  void twoCancerIsForWomen() {
    assertThatThrownBy(() -> draft(Audience.Sex.MALE)).hasMessage("AUDIENCE_NOT_OF_PROGRAMME");
  }

  @ParameterizedTest(name = "asked on {1}, a session on {0}: {2}")
  @CsvSource({
    "2018-06-01, 2018-05-01, true",
    "2018-12-31, 2018-05-01, true",
    "2018-05-31, 2018-05-01, false",
    "2019-01-01, 2018-05-01, false",
    "2018-08-01, 2018-08-01, true",
    "2018-07-31, 2018-08-01, false",
  })
  void takesSessionsFromTodayOnAndInsideIt(LocalDate date, LocalDate today, boolean possible) {
    var campaign = draft();
    if (possible) {
      assertThatCode(() -> campaign.requireSessionOn(date, today)).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(() -> campaign.requireSessionOn(date, today))
          .hasMessage("SESSION_DATE_OUT_OF_RANGE");
    }
  }

  @Test
  void invitesWhileOpenUntilItsLastDay() {
    var campaign = draft();
    assertThat(campaign.invitesOn(OPENS)).isFalse();
    campaign.open(OPENS);
    assertThat(campaign.invitesOn(CLOSES)).isTrue();
    assertThat(campaign.invitesOn(CLOSES.plusDays(1))).isFalse();
    campaign.close();
    assertThat(campaign.invitesOn(OPENS)).isFalse();
  }

  private static Campaign draft() {
    return draft(Audience.Sex.FEMALE);
  }

  private static Campaign draft(Audience.Sex sex) {
    return new Campaign(
        new UUID(1, 1),
        new PlanCampaign(
            "两癌筛查",
            new UUID(1, 2),
            OPENS,
            CLOSES,
            Programme.TWO_CANCER,
            new Audience(sex, 35, 64, true, false),
            List.of("BREAST", "CERVIX")));
  }
}
