package org.gonghui.member.spot;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Whether people can join by an event's code.
@Schema(name = "JoiningEventState")
enum JoiningEventState {
  /// Its time has not come.
  PLANNED,
  OPEN,
  /// Its time is over.
  OVER,
  /// An officer has closed it.
  CLOSED,
  /// Its union is closed, and no other has taken its place.
  UNION_CLOSED;

  static JoiningEventState at(
      Instant now, Instant opensAt, Instant closesAt, @Nullable Instant closedAt) {
    if (closedAt != null) {
      return CLOSED;
    }
    if (now.isBefore(opensAt)) {
      return PLANNED;
    }
    return now.isBefore(closesAt) ? OPEN : OVER;
  }
}
