package org.gonghui.screening.confirmation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.gonghui.kit.event.Outbox;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.sealing.Envelopes;
import org.gonghui.screening.result.JudgedResult;
import org.jspecify.annotations.Nullable;

/// Tells assistance-service of entitlements, and nobody else of anything.
@ApplicationScoped
class Entitlements {
  private static final String CHANNEL = "entitlement";
  private static final int SIZE = 512;

  /// One code for every entitling diagnosis.
  private static final String CODE = "FOLLOW_UP_SUPPORT";

  private final Outbox outbox;
  private final Envelopes envelopes;
  private final Ids ids;

  Entitlements(Outbox outbox, Envelopes envelopes, Ids ids) {
    this.outbox = outbox;
    this.envelopes = envelopes;
    this.ids = ids;
  }

  /// What the envelope holds; of one that is taken back the reference alone.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Entitlement(
      UUID reference, @Nullable UUID memberId, @Nullable String code, @Nullable UUID campaignId) {}

  /// @return its reference
  UUID arise(JudgedResult result) {
    var reference = ids.next();
    var entitlement = new Entitlement(reference, result.memberId(), CODE, result.campaignId());
    outbox.add(new EntitlementArisen(reference, seal(entitlement)), EntitlementArisen.SEQUENCE);
    return reference;
  }

  void retract(UUID reference) {
    var entitlement = new Entitlement(reference, null, null, null);
    outbox.add(
        new EntitlementRetracted(reference, seal(entitlement)), EntitlementRetracted.SEQUENCE);
  }

  private String seal(Entitlement entitlement) {
    return envelopes.seal(CHANNEL, entitlement, SIZE);
  }
}
