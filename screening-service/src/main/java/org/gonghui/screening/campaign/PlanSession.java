package org.gonghui.screening.campaign;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Plans a session.
///
/// @param hospitalId a hospital of the campaign; a hospital plans its own only
/// @param date today or later and inside the campaign
/// @param startsAt Asia/Shanghai
/// @param capacity places
record PlanSession(
    @NotNull UUID hospitalId,
    @NotNull LocalDate date,
    @NotNull
        @JsonFormat(pattern = "HH:mm")
        @Schema(implementation = String.class, pattern = "^\\d{2}:\\d{2}$", examples = "09:00")
        LocalTime startsAt,
    @NotNull @Min(1) @Max(100_000) Integer capacity) {}
