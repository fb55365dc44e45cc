package org.gonghui.member.handover;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is allotted.
///
/// @param organizationId the union that gets it, in the caller's scope
/// @param room its book room, or another place where it is kept
@Schema(name = "NewGoodsAllotment")
record AllotmentBody(
    @NotNull UUID organizationId,
    @Nullable @Size(min = 1, max = 100) String room,
    @NotNull @Min(1) @Max(10_000_000) Integer quantity) {}
