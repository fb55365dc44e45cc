package org.gonghui.assistance.cases;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.assistance.SumAtLeast;
import org.gonghui.kit.money.Money;
import org.jspecify.annotations.Nullable;

/// What backs a case: bills, what the member paid, and the consent to keep it.
///
/// @param selfPaid what was left for the member to pay, yuan
/// @param consents `MEDICAL_DATA` is needed once
record Evidence(
    @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Bill> bills,
    @NotNull @SumAtLeast("0.00") Money selfPaid,
    @Nullable @Size(max = 20) List<@NotNull @Valid Consent> consents) {
  static final String MEDICAL_DATA = "MEDICAL_DATA";

  boolean hasMedicalConsent() {
    return consents != null
        && consents.stream().anyMatch(consent -> consent.purpose().equals(MEDICAL_DATA));
  }

  /// Whether it brings a consent to another text than the current one.
  boolean consentsToAnother(String currentVersion) {
    return consents != null
        && consents.stream()
            .filter(consent -> consent.purpose().equals(MEDICAL_DATA))
            .anyMatch(consent -> !consent.textVersion().equals(currentVersion));
  }

  Set<UUID> documents() {
    return bills.stream()
        .map(Bill::documentId)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /// What the bills come to.
  Money billed() {
    return bills.stream().map(Bill::sum).reduce(Money.ZERO, Money::plus);
  }

  /// Keeps a consent that was given before.
  Evidence after(@Nullable Evidence before) {
    return hasMedicalConsent() || before == null
        ? this
        : new Evidence(bills, selfPaid, before.consents());
  }
}
