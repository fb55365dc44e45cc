package org.gonghui.assistance.cases;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.assistance.SumAtLeast;
import org.gonghui.kit.money.Money;
import org.jspecify.annotations.Nullable;

/// What a reviewer found.
///
/// @param proposedAmount within the policy; what the policy yields where it is absent
@Schema(name = "Review")
record Review(
    @Nullable @SumAtLeast("0.01") Money proposedAmount, @NotBlank @Size(max = 2000) String note) {}
