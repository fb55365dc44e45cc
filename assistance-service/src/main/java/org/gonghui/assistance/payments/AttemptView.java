package org.gonghui.assistance.payments;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One try to pay.
///
/// @param endToEndId 32 hex digits, as in the bank's file
/// @param reason the bank's ISO code, where it gave one
@Schema(name = "PaymentAttempt")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AttemptView(String endToEndId, UUID batchId, AttemptState state, @Nullable String reason) {

  static AttemptView of(PaymentAttempt attempt) {
    return new AttemptView(
        attempt.endToEndId(), attempt.batchId(), attempt.state(), attempt.reason().orElse(null));
  }
}
