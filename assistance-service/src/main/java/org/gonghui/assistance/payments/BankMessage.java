package org.gonghui.assistance.payments;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message about transfers or accounts, kept sealed as it came. The same bytes of the same sender are one message.
@Entity
class BankMessage {
  static final String TABLE = "bank_message";

  @Id private UUID id;

  @SuppressWarnings("UnusedVariable") // read by queries and constraints
  private String sender;

  @SuppressWarnings("UnusedVariable") // read by queries and constraints
  private byte[] digest;

  private @Nullable UUID partnerId;
  private @Nullable UUID personId;
  private @Nullable String kind;

  @Enumerated(EnumType.STRING)
  private BankMessageState state;

  private @Nullable String reason;
  private UUID[] organizations;
  private byte[] content;
  private Instant receivedAt;
  private @Nullable Instant processedAt;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected BankMessage() {}

  void process(String what, boolean unmatched, Instant now) {
    kind = what;
    state = unmatched ? BankMessageState.PARTLY_UNMATCHED : BankMessageState.PROCESSED;
    processedAt = now;
  }

  void reject(MessageRejected.Reason why, Instant now) {
    reason = why.name();
    state = BankMessageState.REJECTED;
    processedAt = now;
  }

  boolean isNew() {
    return state == BankMessageState.RECEIVED;
  }

  Sender sender() {
    return new Sender(
        Optional.ofNullable(partnerId), Optional.ofNullable(personId), Set.of(organizations));
  }

  byte[] content() {
    return content;
  }

  BankMessageView view() {
    return new BankMessageView(id, state, kind, reason, receivedAt, processedAt);
  }

  long version() {
    return version;
  }

  UUID id() {
    return id;
  }
}
