package org.gonghui.assistance.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gonghui.assistance.cases.EntitledCaseDesk;

/// Opens a case once per reference, and once per member and campaign, in whatever order arising and retraction arrive.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class EntitlementDesk {
  private final Entitlements entitlements;
  private final EntitlementProgrammes programmes;
  private final EntitledCaseDesk cases;

  EntitlementDesk(
      Entitlements entitlements, EntitlementProgrammes programmes, EntitledCaseDesk cases) {
    this.entitlements = entitlements;
    this.programmes = programmes;
    this.cases = cases;
  }

  /// Holds everybody whom a batch concerns, before any of it is acted on.
  void hold(List<Entitlement> told) {
    cases.hold(
        told.stream().map(Entitlement::memberId).filter(Objects::nonNull).toList(),
        entitlements.casesOf(told.stream().map(Entitlement::reference).toList()));
  }

  /// @throws IllegalArgumentException for a code that no programme is configured for
  void arise(Entitlement entitlement) {
    var programme = programmes.programmes().get(Objects.requireNonNullElse(entitlement.code(), ""));
    if (programme == null) {
      throw new IllegalArgumentException("no programme for the code " + entitlement.code());
    }
    var member = entitlement.requireMember();
    var campaign = Optional.ofNullable(entitlement.campaignId());
    var taken = entitlements.take(entitlement.reference());
    if (taken.caseId().isEmpty() && !taken.retracted()) {
      // whoever told of it may have forgotten that they did: their database was set back
      var known = campaign.flatMap(in -> entitlements.caseOf(member, in));
      entitlements.opened(
          entitlement.reference(),
          known.orElseGet(() -> cases.open(member, programme)),
          member,
          campaign);
    }
  }

  void retract(Entitlement entitlement) {
    var taken = entitlements.take(entitlement.reference());
    if (!taken.retracted()) {
      entitlements.retracted(entitlement.reference());
      taken.caseId().ifPresent(cases::retract);
    }
  }
}
