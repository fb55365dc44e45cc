package org.gonghui.assistance.entitlement;

import java.util.Map;
import java.util.UUID;
import org.gonghui.assistance.Resident;
import org.gonghui.kit.sealing.Envelopes;
import org.gonghui.testing.Topics;

/// What screening-service tells of one woman's right.
record Told(Envelopes envelopes, Resident woman) {

  void say(String type, UUID reference, long sequence) {
    say(type, reference, UUID.randomUUID(), sequence);
  }

  void say(String type, UUID reference, UUID campaign, long sequence) {
    Topics.produce(
        "gonghui.screening.entitlement",
        reference.toString(),
        "org.gonghui.screening." + type + ".v1",
        sequence,
        sealed(reference, campaign));
  }

  String sealed(UUID reference) {
    return sealed(reference, UUID.randomUUID());
  }

  private String sealed(UUID reference, UUID campaign) {
    var sealed =
        envelopes.seal(
            "entitlement",
            Map.of(
                "reference",
                reference,
                "memberId",
                woman.memberId(),
                "code",
                "FOLLOW_UP_SUPPORT",
                "campaignId",
                campaign),
            512);
    return "{\"reference\":\"%s\",\"sealed\":\"%s\"}".formatted(reference, sealed);
  }
}
