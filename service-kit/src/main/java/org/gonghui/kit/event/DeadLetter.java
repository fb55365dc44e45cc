package org.gonghui.kit.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event that a consumer could not take.
///
/// @param consumer the channel
/// @param headers of the message, a JSON object of texts
/// @param cause types and codes of what failed, no data
/// @param tries how often it has been given up; 0 where it only waits behind one of its key ([#PARKED])
record DeadLetter(
    UUID id,
    String consumer,
    String topic,
    int partition,
    long offset,
    @Nullable String key,
    String headers,
    @Nullable String payload,
    String cause,
    Instant failedAt,
    int tries,
    State state) {
  /// The cause of what was not tried.
  static final String PARKED = "Parked";

  enum State {
    OPEN,
    REPLAYED,
    DISCARDED
  }
}
