package org.gonghui.assistance.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.money.Money;
import org.jspecify.annotations.Nullable;

/// Another case of the member, with no more of it than is needed to ask for it: it may lie in another union's scope.
///
/// @param amount what is promised or was paid
@Schema(name = "EarlierCase")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EarlierCase(
    UUID id, String number, CaseState state, @Nullable Money amount, Instant openedAt) {

  static EarlierCase of(ReliefCase relief) {
    return new EarlierCase(
        relief.id(),
        relief.number(),
        relief.state(),
        relief.amount().orElse(null),
        relief.openedAt());
  }
}
