package org.gonghui.training.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.problem.Refusal;
import org.junit.jupiter.api.Test;

class SkillCertificateTest {
  private static final Instant NOW = Instant.parse("2018-11-20T08:00:00Z");
  private static final UUID HOLDER = new UUID(1, 1);
  private static final UUID DECIDER = new UUID(2, 2);

  private final SkillCertificate certificate =
      new SkillCertificate(
          new UUID(3, 3),
          HOLDER,
          new UUID(4, 4),
          new Claim(
              new UUID(5, 5),
              "1801003002102345",
              "6-31-01-03",
              SkillLevel.TECHNICIAN,
              LocalDate.of(2018, 6, 30)),
          NOW);

  @Test
  void isVerifiedByThePersonWhoLookedItUp() {
    certificate.verify(Set.of(DECIDER), NOW);

    assertThat(certificate.verified().verifiedBy()).containsExactly(DECIDER);
    assertThat(certificate.changed().verified()).isTrue();
  }

  @Test
  void nobodyVerifiesTheirOwn() {
    assertThatThrownBy(() -> certificate.verify(Set.of(DECIDER, HOLDER), NOW))
        .isInstanceOf(Refusal.class)
        .hasMessage("FOUR_EYES");
  }

  @Test
  void isDecidedOnce() {
    certificate.refuse(Set.of(DECIDER), new byte[0]);

    assertThatThrownBy(() -> certificate.verify(Set.of(DECIDER), NOW))
        .isInstanceOf(Refusal.class)
        .hasMessage("STATE_CONFLICT");
    assertThat(certificate.isVerified()).isFalse();
  }
}
