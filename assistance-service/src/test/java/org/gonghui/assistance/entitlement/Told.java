package org.gonghui.assistance.entitlement;

import java.util.Map;
import java.util.UUID;
import org.gonghui.assistance.Resident;
import org.gonghui.kit.sealing.Envelopes;
import org.gonghui.testing.Topics;

/// What screening-service tells of one woman's right.
record Told(Envelopes envelopes, Resident woman) {

  void say(String type, UUID reference, long sequence) {
    Topics.produce(
        "gonghui.screening.entitlement",
        reference.toString(),
        "org.gonghui.screening." + type + ".v1",
        sequence,
        sealed(reference));
  }

  String sealed(UUID reference) {
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
                UUID.randomUUID()),
            512);
    return "{\"reference\":\"%s\",\"sealed\":\"%s\"}".formatted(reference, sealed);
  }
}
