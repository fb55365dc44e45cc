package org.gonghui.assistance.paymentrequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.money.Money;
import org.junit.jupiter.api.Test;

class PaymentRequestedTest {
  private static final UUID REVIEWER = new UUID(0, 3);
  private static final UUID APPROVER = new UUID(0, 4);

  /// SHA-256 of the parts, each after its length in four bytes: stored beside requests, so it never changes.
  @Test
  void itsFingerprintHasAFixedForm() {
    assertThat(fingerprint("SKILL", List.of(REVIEWER, APPROVER)))
        .isEqualTo("19fe08ce5a7dc15730bb2ffc13c3f7b3979e344c0f6218c0d80794eedbfc4f4c");
  }

  @Test
  void anotherBodyHasAnotherFingerprint() {
    assertThat(fingerprint("SKILL", List.of(REVIEWER)))
        .isNotEqualTo(fingerprint("SKILL", List.of(APPROVER)))
        .isNotEqualTo(fingerprint("SKIL", List.of(REVIEWER)));
  }

  private static String fingerprint(String fund, List<UUID> decidedBy) {
    var request =
        new PaymentRequested(
            new UUID(0, 1), new UUID(0, 2), fund, "SKILL_SUBSIDY", Money.yuan(1_000), decidedBy);
    return HexFormat.of().formatHex(request.fingerprint());
  }
}
