package org.gonghui.training.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gonghui.kit.money.Money;
import org.gonghui.training.certificate.SkillLevel;
import org.gonghui.training.certificate.VerifiedCertificate;
import org.junit.jupiter.api.Test;

class SkillSubsidyTest {
  private static final PaymentOutcome SETTLED = new PaymentOutcome.Settled();
  private static final PaymentOutcome RESERVED = new PaymentOutcome.Reserved();
  private static final PaymentOutcome WAITING = new PaymentOutcome.WaitingForAccount();
  private static final PaymentOutcome FAILED = new PaymentOutcome.Failed("AC04");
  private static final PaymentOutcome ENDED = new PaymentOutcome.EndedUnpaid("MEMBER_DECEASED");

  private final SkillSubsidy subsidy = requested();

  @Test
  void asksForThePaymentInTheNameOfWhoVerified() {
    var verifier = UUID.randomUUID();
    assertThat(subsidy.requested(List.of(verifier)))
        .isEqualTo(
            new PaymentRequested(
                subsidy.id(),
                subsidy.memberId(),
                "SKILL",
                "SKILL_SUBSIDY",
                Money.yuan(1_000),
                List.of(verifier)));
  }

  @Test
  void remembersWhatWasAskedForAndFollowsItsMember() {
    var certificate = certificate();
    var asked = Instant.parse("2018-11-20T08:00:00Z");
    var promised = new SkillSubsidy(new UUID(1, 1), certificate, 2018, Money.yuan(1_000), asked);

    assertThat(promised.id()).isEqualTo(new UUID(1, 1));
    assertThat(promised.memberId()).isEqualTo(certificate.memberId());
    assertThat(promised.certificateId()).isEqualTo(certificate.id());
    assertThat(promised.policyYear()).isEqualTo(2018);
    assertThat(promised.amount()).isEqualTo(Money.yuan(1_000));
    assertThat(promised.requestedAt()).isEqualTo(asked);
    assertThat(promised.state()).isEqualTo(SkillSubsidy.State.REQUESTED);
    assertThat(promised.reason()).isEmpty();

    promised.follow(new UUID(1, 2));
    assertThat(promised.memberId()).isEqualTo(new UUID(1, 2));
  }

  @Test
  void aSecondAttemptIsNewsAndSoIsWhyTheFirstFailed() {
    assertThat(subsidy.take(FAILED, 0)).isTrue();
    assertThat(subsidy.take(new PaymentOutcome.Failed("AC01"), 1)).isFalse();
    assertThat(subsidy.reason()).contains("AC01");
    assertThat(subsidy.take(RESERVED, 2)).isTrue();
    assertThat(subsidy.reason()).isEmpty();
  }

  @Test
  void waitsForAnAccountAndIsThenPaid() {
    assertThat(subsidy.take(WAITING, 0)).isTrue();
    assertThat(subsidy.state()).isEqualTo(SkillSubsidy.State.WAITING_FOR_ACCOUNT);
    assertThat(subsidy.take(RESERVED, 1)).isTrue();
    assertThat(subsidy.state()).isEqualTo(SkillSubsidy.State.IN_PAYMENT);
    assertThat(subsidy.take(SETTLED, 2)).isTrue();
    assertThat(subsidy.state()).isEqualTo(SkillSubsidy.State.PAID);
  }

  @Test
  void whatCameBackAfterBookingIsNotPaid() {
    subsidy.take(SETTLED, 5);
    subsidy.take(FAILED, 6);

    assertThat(subsidy.state()).isEqualTo(SkillSubsidy.State.PAYMENT_FAILED);
    assertThat(subsidy.reason()).contains("AC04");
  }

  @Test
  void anOutcomeThatIsToldTwiceOrLateChangesNothing() {
    subsidy.take(SETTLED, 5);

    assertThat(subsidy.take(SETTLED, 5)).isFalse();
    assertThat(subsidy.take(FAILED, 5)).isFalse();
    assertThat(subsidy.take(FAILED, 4)).isFalse();
    assertThat(subsidy.state()).isEqualTo(SkillSubsidy.State.PAID);
  }

  @Test
  void whatEndedUnpaidNeverTakesTheCertificateAgain() {
    subsidy.take(ENDED, 5);

    assertThat(subsidy.take(RESERVED, 6)).isFalse();
    assertThat(subsidy.state()).isEqualTo(SkillSubsidy.State.ENDED_UNPAID);
  }

  @Property
  void theLastWordCountsWhateverTheOrder(@ForAll("orders") List<Integer> order) {
    var words = List.of(WAITING, RESERVED, FAILED, RESERVED, SETTLED);
    var told = requested();
    for (int sequence : order) {
      told.take(words.get(sequence), sequence);
    }
    var last = order.stream().max(Comparator.naturalOrder()).map(words::get).orElseThrow();
    var alone = requested();
    alone.take(last, 0);
    assertThat(told.state()).isEqualTo(alone.state());
  }

  @Provide
  Arbitrary<List<Integer>> orders() {
    return Arbitraries.of(IntStream.range(0, 5).boxed().toList()).list().ofMinSize(1).ofMaxSize(12);
  }

  private static SkillSubsidy requested() {
    return new SkillSubsidy(
        UUID.randomUUID(),
        certificate(),
        2018,
        Money.yuan(1_000),
        Instant.parse("2018-11-20T08:00:00Z"));
  }

  private static VerifiedCertificate certificate() {
    return new VerifiedCertificate(
        UUID.randomUUID(),
        UUID.randomUUID(),
        UUID.randomUUID(),
        SkillLevel.TECHNICIAN,
        LocalDate.of(2018, 6, 30),
        List.of());
  }
}
