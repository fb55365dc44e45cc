package org.gonghui.screening.campaign;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.http.Answers;

/// A session as everybody sees it who may book it.
///
/// @param startsAt Asia/Shanghai
/// @param placesLeft places that nobody has taken
@Schema(name = "ScreeningSession")
record SessionView(
    UUID id,
    UUID campaignId,
    UUID hospitalId,
    LocalDate date,
    @JsonFormat(pattern = "HH:mm")
        @Schema(implementation = String.class, pattern = "^\\d{2}:\\d{2}$", examples = "09:00")
        LocalTime startsAt,
    int capacity,
    int placesLeft,
    String etag) {

  static SessionView of(ScreeningSession session) {
    return new SessionView(
        session.id(),
        session.campaignId(),
        session.hospitalId(),
        session.date(),
        session.startsAt(),
        session.capacity(),
        session.placesLeft(),
        Answers.etag(session.version()));
  }
}
