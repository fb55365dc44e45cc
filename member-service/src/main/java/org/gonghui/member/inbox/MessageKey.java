package org.gonghui.member.inbox;

import java.time.Instant;
import java.util.UUID;

/// What an inbox is ordered by.
record MessageKey(Instant createdAt, UUID id) {
  /// Before the newest of all.
  static final MessageKey FIRST =
      new MessageKey(Instant.parse("9999-12-31T00:00:00Z"), new UUID(0, 0));
}
