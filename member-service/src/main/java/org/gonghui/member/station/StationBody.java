package org.gonghui.member.station;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.member.organization.DivisionCode;
import org.jspecify.annotations.Nullable;

/// What an officer says of a station.
///
/// @param organizationId the union that runs it
/// @param services codes of what it offers, from an open list
/// @param hours none where it is absent, as of a mobile station, which has a timetable
@Schema(name = "Station")
record StationBody(
    @NotNull StationKind kind,
    @NotNull UUID organizationId,
    @NotBlank @Size(max = 100) String name,
    @NotBlank @Size(max = 200) String address,
    @NotNull @Pattern(regexp = DivisionCode.FORM) String divisionCode,
    @NotNull @Valid Position position,
    @NotNull @Size(max = 50)
        List<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String> services,
    @Nullable @Valid OpeningHours hours) {}
