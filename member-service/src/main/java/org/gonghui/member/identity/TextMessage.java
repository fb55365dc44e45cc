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

  /// What it says and to whom, sealed.
  @SuppressWarnings("ArrayRecordComponent") // columns are bytea; nobody writes into them
  record Sealed(byte[] phone, byte[] content, byte @Nullable [] code) {}

  @SuppressWarnings("UnusedVariable") // queries read it
  private Instant giveUpAt;

  @SuppressWarnings("UnusedVariable") // queries read it
  private Instant nextAttemptAt;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected TextMessage() {}

  TextMessage(UUID id, Sealed sealed, Instant giveUpAt, Instant nextAttemptAt) {
    this.id = id;
    this.phone = sealed.phone();
    this.content = sealed.content();
    this.code = sealed.code();
    this.giveUpAt = giveUpAt;
    this.nextAttemptAt = nextAttemptAt;
  }

  UUID id() {
    return id;
  }

  Sealed sealed() {
    return new Sealed(phone, content, code);
  }
}
