package org.gonghui.member.erasure;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gonghui.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// A person's wish to be forgotten. That nobody has two that are open is a unique index.
@Entity
class Erasure {
  @Id private UUID id;
  private UUID personId;

  @Enumerated(EnumType.STRING)
  private ErasureState state;

  private Instant askedAt;
  private Instant dueAt;
  private @Nullable Instant endedAt;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Erasure() {}

  /// @param days in which it can be taken back
  Erasure(UUID id, UUID personId, int days, Instant now) {
    this.id = id;
    this.personId = personId;
    this.state = ErasureState.ASKED;
    this.askedAt = now;
    this.dueAt = now.plus(Duration.ofDays(days));
  }

  void withdraw(Instant now) {
    end(ErasureState.WITHDRAWN, now);
  }

  void lapse(Instant now) {
    end(ErasureState.LAPSED, now);
  }

  void carryOut(Instant now) {
    end(ErasureState.DONE, now);
  }

  private void end(ErasureState as, Instant now) {
    if (state != ErasureState.ASKED) {
      throw Refusal.wrongState(state);
    }
    state = as;
    endedAt = now;
  }

  boolean isDue(Instant now) {
    return state == ErasureState.ASKED && !dueAt.isAfter(now);
  }

  ErasureView view() {
    return new ErasureView(state, askedAt, dueAt, endedAt);
  }

  UUID id() {
    return id;
  }

  UUID personId() {
    return personId;
  }

  long version() {
    return version;
  }
}
