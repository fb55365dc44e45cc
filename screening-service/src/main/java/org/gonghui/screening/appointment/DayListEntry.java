package org.gonghui.screening.appointment;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Somebody whom a hospital expects.
///
/// @param name absent when the member is no longer known here
/// @param idTail the last four characters of the id number
/// @param checkInCode what she shows
@Schema(name = "DayListEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DayListEntry(
    UUID id,
    UUID sessionId,
    LocalDate date,
    @JsonFormat(pattern = "HH:mm")
        @Schema(implementation = String.class, pattern = "^\\d{2}:\\d{2}$", examples = "09:00")
        LocalTime startsAt,
    String appointmentNumber,
    String checkInCode,
    @Nullable String name,
    @Nullable String idTail,
    @Nullable String sex,
    @Nullable Integer birthYear,
    Appointment.State state,
    String etag) {}
