package org.gonghui.member.inbox;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message in a member's inbox. Reading it and putting it away are statements ([InboxMessages]): of two at once the first counts.
@Entity
class InboxMessage {
  @Id private UUID id;
  private UUID memberId;
  private byte[] content;
  private Instant createdAt;
  private @Nullable Instant readAt;

  @SuppressWarnings("UnusedVariable") // queries read it
  private @Nullable Instant hiddenAt;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected InboxMessage() {}

  InboxMessage(UUID id, UUID memberId, byte[] content, Instant createdAt) {
    this.id = id;
    this.memberId = memberId;
    this.content = content;
    this.createdAt = createdAt;
  }

  /// Reading it for the first time is the only change.
  long version() {
    return readAt == null ? 0 : 1;
  }

  UUID id() {
    return id;
  }

  UUID memberId() {
    return memberId;
  }

  byte[] content() {
    return content.clone();
  }

  Instant createdAt() {
    return createdAt;
  }

  @Nullable Instant readAt() {
    return readAt;
  }
}
