package org.gonghui.screening.appointment;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.http.Answers;
import org.gonghui.roster.RosterMember;
import org.gonghui.roster.RosterName;
import org.jspecify.annotations.Nullable;

/// Somebody whom a hospital expects.
///
/// @param name absent when the member is no longer known here
/// @param idTail the last four characters of the id number
/// @param checkInCode what she shows
@Schema(name = "DayListEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DayListEntry(
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
    String etag) {

  static DayListEntry of(Expected expected, RosterMember member, RosterName name) {
    return of(expected, name.name(), name.idTail(), member.sex(), member.birthYear());
  }

  /// The member is no longer known here.
  static DayListEntry ofUnknown(Expected expected) {
    return of(expected, null, null, null, null);
  }

  private static DayListEntry of(
      Expected expected,
      @Nullable String name,
      @Nullable String idTail,
      @Nullable String sex,
      @Nullable Integer birthYear) {
    var appointment = expected.appointment();
    return new DayListEntry(
        appointment.id(),
        appointment.sessionId(),
        expected.date(),
        expected.startsAt(),
        appointment.number(),
        appointment.checkInCode(),
        name,
        idTail,
        sex,
        birthYear,
        appointment.state(),
        Answers.etag(appointment.version()));
  }
}
