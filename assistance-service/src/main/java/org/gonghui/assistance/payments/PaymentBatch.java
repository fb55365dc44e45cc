package org.gonghui.assistance.payments;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.sealing.Place;
import org.jspecify.annotations.Nullable;

/// Payments that go to the bank in one file. Who prepared it does not release it; the file is built once, at release.
@Entity
class PaymentBatch {
  static final String TABLE = "payment_batch";

  @Id private UUID id;
  private UUID fundId;

  @Enumerated(EnumType.STRING)
  private BatchState state;

  private UUID[] createdBy;

  @SuppressWarnings("UnusedVariable") // for the record
  private UUID[] releasedBy;

  private Instant createdAt;
  private @Nullable Instant releasedAt;
  private byte @Nullable [] pain001;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected PaymentBatch() {}

  PaymentBatch(UUID id, UUID fundId, Set<UUID> createdBy, Instant createdAt) {
    this.id = id;
    this.fundId = fundId;
    this.state = BatchState.PREPARED;
    this.createdBy = createdBy.toArray(UUID[]::new);
    this.releasedBy = new UUID[0];
    this.createdAt = createdAt;
  }

  void release(Set<UUID> by, Instant now, byte[] sealedFile) {
    requirePrepared();
    state = BatchState.RELEASED;
    releasedBy = by.toArray(UUID[]::new);
    releasedAt = now;
    pain001 = sealedFile;
  }

  /// The bank has had its file, which was forgotten, and with it whatever became of the batch since. One that was closed
  /// awaits an outcome again: the file is read once more when what it paid was approved anew.
  void foundReleased(Instant now, byte[] sealedFile) {
    switch (state) {
      case PREPARED, CANCELLED -> {
        state = BatchState.RELEASED;
        releasedAt = now;
        pain001 = sealedFile;
      }
      case RELEASED, CLOSED -> state = BatchState.RELEASED;
    }
  }

  /// Whether the bank has its file, as far as is known here.
  boolean hasLeft() {
    return switch (state) {
      case PREPARED, CANCELLED -> false;
      case RELEASED, CLOSED -> true;
    };
  }

  void cancel() {
    requirePrepared();
    state = BatchState.CANCELLED;
  }

  void close() {
    if (state == BatchState.RELEASED) {
      state = BatchState.CLOSED;
    }
  }

  void requirePrepared() {
    if (state != BatchState.PREPARED) {
      throw Refusal.wrongState(state);
    }
  }

  Place file() {
    return new Place(TABLE, "pain001", id);
  }

  UUID id() {
    return id;
  }

  UUID fundId() {
    return fundId;
  }

  BatchState state() {
    return state;
  }

  List<UUID> createdBy() {
    return List.of(createdBy);
  }

  Instant createdAt() {
    return createdAt;
  }

  Optional<Instant> releasedAt() {
    return Optional.ofNullable(releasedAt);
  }

  Optional<byte[]> pain001() {
    return Optional.ofNullable(pain001);
  }

  long version() {
    return version;
  }
}
