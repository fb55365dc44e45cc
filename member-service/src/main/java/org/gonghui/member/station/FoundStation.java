package org.gonghui.member.station;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place where a station is found: its address, or a stop of a mobile one.
///
/// @param metres as the crow flies
/// @param place the address, or the place of the stop
/// @param open at the moment that was asked for
/// @param openUntil when it closes next; absent where it is closed, or does not close within a week
/// @param stop of a mobile station only, which is found once for each stop of the day
@JsonInclude(JsonInclude.Include.NON_NULL)
record FoundStation(
    UUID id,
    StationKind kind,
    String name,
    String place,
    String divisionCode,
    Position position,
    int metres,
    List<String> services,
    OpeningHours hours,
    boolean open,
    @Nullable Instant openUntil,
    @Nullable Stop stop) {

  @JsonIgnore
  Spot spot() {
    return Spot.of(metres, id, stop);
  }
}
