package org.gonghui.training.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.problem.Violation;
import org.junit.jupiter.api.Test;

class SkillCertificateTest {
  private static final Instant NOW = Instant.parse("2018-11-20T08:00:00Z");
  private static final LocalDate ISSUED_ON = LocalDate.of(2018, 6, 30);
  private static final UUID HOLDER = new UUID(1, 1);
  private static final UUID DECIDER = new UUID(2, 2);

  private final SkillCertificate certificate =
      new SkillCertificate(
          new UUID(3, 3),
          HOLDER,
          new UUID(4, 4),
          new Claim(
              new UUID(5, 5), "1801003002102345", "6-31-01-03", SkillLevel.TECHNICIAN, ISSUED_ON),
          NOW);

  @Test
  void isVerifiedByThePersonWhoLookedItUp() {
    certificate.verify(Set.of(DECIDER), NOW);

    assertThat(certificate.verified().verifiedBy()).containsExactly(DECIDER);
    assertThat(certificate.changed().verified()).isTrue();
  }

  @Test
  void isLookedUpFromTheDayOfItsIssueOn() {
    assertThatCode(() -> certificate.requireIssuedBy(ISSUED_ON)).doesNotThrowAnyException();
    assertThatThrownBy(() -> certificate.requireIssuedBy(ISSUED_ON.minusDays(1)))
        .asInstanceOf(type(Refusal.class))
        .satisfies(refusal ->
            assertThat(refusal.violations())
                .containsExactly(new Violation("verifiedAt", "BEFORE_ISSUE")));
  }

  @Test
  void whatIsRefusedIsNeitherVerifiedNorRefusedAgain() {
    certificate.refuse(Set.of(DECIDER), new byte[0]);

    assertThatThrownBy(() -> certificate.verify(Set.of(DECIDER), NOW))
        .isInstanceOf(Refusal.class)
        .hasMessage("STATE_CONFLICT");
    assertThatThrownBy(() -> certificate.refuse(Set.of(DECIDER), new byte[0]))
        .hasMessage("STATE_CONFLICT");
    assertThat(certificate.isVerified()).isFalse();
  }

  @Test
  void whatIsVerifiedIsNeitherRefusedNorVerifiedAgain() {
    certificate.verify(Set.of(DECIDER), NOW);

    assertThatThrownBy(() -> certificate.refuse(Set.of(DECIDER), new byte[0]))
        .hasMessage("STATE_CONFLICT");
    assertThatThrownBy(() -> certificate.verify(Set.of(DECIDER), NOW)).hasMessage("STATE_CONFLICT");
    assertThat(certificate.isVerified()).isTrue();
  }
}
