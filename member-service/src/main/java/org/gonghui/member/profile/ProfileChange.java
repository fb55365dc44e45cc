package org.gonghui.member.profile;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// What a member wants to be changed of themselves, until an officer has decided. What was wanted is sealed, and gone once it
/// is over. That nobody has two that are open is a unique index.
@Entity
class ProfileChange {
  static final int TRIES = 5;

  @Id private UUID id;
  private UUID memberId;

  @Enumerated(EnumType.STRING)
  private ChangeKind kind;

  @Enumerated(EnumType.STRING)
  private ChangeState state;

  private byte @Nullable [] wanted;
  private byte @Nullable [] code;
  private @Nullable Instant codeExpiresAt;
  private int tries;

  @Enumerated(EnumType.STRING)
  private @Nullable ChangeRefusal reason;

  private Instant askedAt;
  private @Nullable Instant endedAt;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected ProfileChange() {}

  ProfileChange(UUID id, UUID memberId, ChangeKind kind, byte[] wanted, Instant now) {
    this.id = id;
    this.memberId = memberId;
    this.kind = kind;
    this.state = ChangeState.OPEN;
    this.wanted = wanted;
    this.askedAt = now;
  }

  /// Waits for a code before anybody looks at it.
  void await(byte[] hash, Instant expiresAt) {
    state = ChangeState.CODE_SENT;
    code = hash;
    codeExpiresAt = expiresAt;
  }

  /// @return tries left; below zero where it was right
  /// @throws Refusal 409 where no code is waited for any more
  int enter(Predicate<byte[]> isRight, Instant now) {
    if (state != ChangeState.CODE_SENT || code == null || isLate(now)) {
      throw Refusal.wrongState(state == ChangeState.CODE_SENT ? ChangeState.FAILED : state);
    }
    if (isRight.test(code)) {
      state = ChangeState.OPEN;
      code = null;
      return -1;
    }
    tries++;
    if (tries == TRIES) {
      end(ChangeState.FAILED, now);
    }
    return TRIES - tries;
  }

  /// Whether the code came too late, so that another change may begin.
  boolean isLate(Instant now) {
    return state == ChangeState.CODE_SENT && codeExpiresAt != null && !now.isBefore(codeExpiresAt);
  }

  void fail(Instant now) {
    end(ChangeState.FAILED, now);
  }

  void withdraw(Instant now) {
    if (state != ChangeState.CODE_SENT) {
      requireOpen();
    }
    end(ChangeState.WITHDRAWN, now);
  }

  void approve(Instant now) {
    requireOpen();
    end(ChangeState.APPROVED, now);
  }

  void refuse(ChangeRefusal why, Instant now) {
    requireOpen();
    reason = why;
    end(ChangeState.REFUSED, now);
  }

  private void requireOpen() {
    if (state != ChangeState.OPEN) {
      throw Refusal.wrongState(state);
    }
  }

  private void end(ChangeState as, Instant now) {
    state = as;
    endedAt = now;
    wanted = null;
    code = null;
  }

  /// @param shown what is wanted, as the reader may see it
  ChangeView view(@Nullable String shown) {
    return new ChangeView(
        id, memberId, kind, state, shown, reason, askedAt, endedAt, Answers.etag(version));
  }

  byte @Nullable [] wanted() {
    return wanted == null ? null : wanted.clone();
  }

  UUID id() {
    return id;
  }

  UUID memberId() {
    return memberId;
  }

  ChangeKind kind() {
    return kind;
  }
}
