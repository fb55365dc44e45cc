package org.gonghui.member.station;

import jakarta.persistence.Embeddable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A stop of a mobile station (M11).
///
/// @param place in words, such as a gate or a square
@Embeddable
@Schema(name = "StationStop")
record Stop(
    @NotNull Instant startsAt,
    @NotNull Instant endsAt,
    @NotBlank @Size(max = 200) String place,
    @NotNull @Valid Position position) {

  Stop inMicroseconds() {
    return new Stop(
        startsAt.truncatedTo(ChronoUnit.MICROS),
        endsAt.truncatedTo(ChronoUnit.MICROS),
        place,
        position);
  }

  boolean isUnderWayAt(Instant moment) {
    return !moment.isBefore(startsAt) && moment.isBefore(endsAt);
  }
}
