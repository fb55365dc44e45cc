package org.gonghui.assistance.entitlement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the envelope holds.
///
/// @param memberId who is entitled; a retraction need not say
/// @param campaignId in which it arose; a retraction need not say
/// @param code neutral, such as `FOLLOW_UP_SUPPORT`; configuration says which programme it means
@JsonIgnoreProperties(ignoreUnknown = true)
record Entitlement(
    UUID reference, @Nullable UUID memberId, @Nullable String code, @Nullable UUID campaignId) {

  /// @throws IllegalArgumentException where an entitlement arises for nobody
  UUID requireMember() {
    if (memberId == null) {
      throw new IllegalArgumentException("an entitlement of nobody: " + reference);
    }
    return memberId;
  }
}
