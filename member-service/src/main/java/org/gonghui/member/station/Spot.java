package org.gonghui.member.station;

import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.jspecify.annotations.Nullable;

/// The place of a find in the order of the list: the nearest first.
///
/// @param startsAt seconds of the epoch at which a stop begins; 0 of a station that stays
record Spot(int metres, UUID station, long startsAt) {
  static final Spot FIRST = new Spot(-1, Keyset.BEFORE_ALL, 0);

  static Spot of(int metres, UUID station, @Nullable Stop stop) {
    return new Spot(metres, station, stop == null ? 0 : stop.startsAt().getEpochSecond());
  }
}
