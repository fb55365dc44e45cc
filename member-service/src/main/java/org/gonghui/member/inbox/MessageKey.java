package org.gonghui.member.inbox;

import java.time.Instant;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;

/// What an inbox is ordered by.
record MessageKey(Instant createdAt, UUID id) {
  /// Before the newest of all.
  static final MessageKey START =
      new MessageKey(Instant.parse("9999-12-31T00:00:00Z"), Keyset.BEYOND_ALL);

  static MessageKey of(InboxMessage message) {
    return new MessageKey(message.createdAt(), message.id());
  }
}
