package org.gonghui.member.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A text message that was not sent yet.
@Entity
class TextMessage {
  @Id private UUID id;
  private byte[] phone;
  private byte[] content;
  private byte @Nullable [] code;

  @SuppressWarnings("UnusedVariable") // queries read it
  private Instant giveUpAt;

  @SuppressWarnings("UnusedVariable") // queries read it
  private Instant nextAttemptAt;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected TextMessage() {}

  TextMessage(
      UUID id,
      byte[] phone,
      byte[] content,
      byte @Nullable [] code,
      Instant giveUpAt,
      Instant nextAttemptAt) {
    this.id = id;
    this.phone = phone;
    this.content = content;
    this.code = code;
    this.giveUpAt = giveUpAt;
    this.nextAttemptAt = nextAttemptAt;
  }

  UUID id() {
    return id;
  }

  byte[] phone() {
    return phone;
  }

  byte[] content() {
    return content;
  }

  byte @Nullable [] code() {
    return code;
  }
}
