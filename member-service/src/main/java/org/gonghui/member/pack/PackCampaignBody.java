package org.gonghui.member.pack;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What an officer says of packs.
///
/// @param organizationId the union that gives them
/// @param to the last day, this one included
/// @param stationIds where they are handed out
@Schema(name = "NewPackCampaign")
record PackCampaignBody(
    @NotBlank @Size(max = 100) String name,
    @NotNull UUID organizationId,
    @NotNull LocalDate from,
    @NotNull LocalDate to,
    @NotNull @Positive @Max(1_000_000) Integer quantity,
    @NotEmpty @Size(max = 200) List<@NotNull UUID> stationIds) {}
