package org.gonghui.member.station;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.problem.Refusal;

/// All stops of a mobile station from now on.
///
/// @param stops in any order; none while another lasts
@Schema(name = "StationTimetable")
record TimetableBody(@NotNull @Size(max = 500) List<@NotNull @Valid Stop> stops) {

  /// In microseconds, as they are kept.
  ///
  /// @throws Refusal 400 where a stop ends before it begins, or begins before another ends
  List<Stop> inOrder() {
    var kept = stops.stream().map(Stop::inMicroseconds).toList();
    for (var n = 0; n < kept.size(); n++) {
      if (!kept.get(n).startsAt().isBefore(kept.get(n).endsAt())) {
        throw Refusal.invalid("stops[%d].endsAt".formatted(n), "ENDS_BEFORE_IT_BEGINS");
      }
    }
    var ordered = kept.stream().sorted(Comparator.comparing(Stop::startsAt)).toList();
    for (var n = 1; n < ordered.size(); n++) {
      if (ordered.get(n).startsAt().isBefore(ordered.get(n - 1).endsAt())) {
        throw Refusal.invalid("stops", "AT_TWO_PLACES_AT_ONCE");
      }
    }
    return ordered;
  }
}
