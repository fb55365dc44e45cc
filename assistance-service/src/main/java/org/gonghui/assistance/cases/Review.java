package org.gonghui.assistance.cases;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.assistance.SumAtLeast;
import org.gonghui.kit.money.Money;
import org.jspecify.annotations.Nullable;

/// What a reviewer found.
///
/// @param proposedAmount within the policy; what the policy yields where it is absent
/// @param otherIllnessThan the member's cases that were for another illness than this one; must name each of the case's
/// `relievedBefore`, may name other cases of the member and programme, and what is none of these is not kept
@Schema(name = "Review")
record Review(
    @Nullable @SumAtLeast("0.01") Money proposedAmount,
    @Nullable @Size(max = 100) List<@NotNull UUID> otherIllnessThan,
    @NotBlank @Size(max = 2000) String note) {

  Set<UUID> named() {
    return otherIllnessThan == null ? Set.of() : Set.copyOf(otherIllnessThan);
  }
}
