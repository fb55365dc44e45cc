package org.gonghui.member.goods;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A donation as an officer says it.
///
/// @param organizationId the union that it is given to
/// @param agreementId of the agreement by which it is given; absent where there is none
/// @param donor its name; the agreement's partner where it is absent
/// @param kind a code of an open list: BOOKS …
/// @param unit in which it is counted: 册, 箱 …
/// @param quantity that was promised, 1 to 10,000,000
@Schema(name = "NewGoodsDonation")
record DonationBody(
    @NotNull UUID organizationId,
    @Nullable UUID agreementId,
    @Nullable @Size(min = 1, max = 200) String donor,
    @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String kind,
    @NotBlank @Size(max = 20) String unit,
    @NotNull @Min(1) @Max(10_000_000) Integer quantity) {}
