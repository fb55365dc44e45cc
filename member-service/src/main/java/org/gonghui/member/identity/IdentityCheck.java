package org.gonghui.member.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One attempt to prove who somebody is: the code that was sent to the phone comes back, then the authority confirms
/// that name, number and phone belong together.
@Entity
class IdentityCheck {
  static final int TRIES = 5;

  /// CODE_SENT → PENDING (the code was right) → VERIFIED or REFUSED (the authority's word); FAILED after five wrong
  /// codes.
  @Schema(name = "IdentityCheckState")
  enum State {
    CODE_SENT,
    PENDING,
    VERIFIED,
    REFUSED,
    FAILED
  }

  /// What a code turned out to be.
  sealed interface Entry {
    record Right() implements Entry {}

    record Wrong(int triesLeft) implements Entry {}

    /// The check is not waiting for a code.
    record NotAwaited() implements Entry {}
  }

  @Id private UUID id;
  private String issuer;
  private String subject;

  @Enumerated(EnumType.STRING)
  private State state;

  private byte @Nullable [] name;
  private byte @Nullable [] idNumber;
  private byte @Nullable [] phone;

  private byte @Nullable [] code;
  private Instant codeExpiresAt;
  private int tries;
  private @Nullable UUID personId;

  @SuppressWarnings("UnusedVariable") // queries read it
  private Instant startedAt;

  @SuppressWarnings("UnusedVariable") // queries read it
  private Instant nextAttemptAt;

  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected IdentityCheck() {}

  IdentityCheck(UUID id, Login login, Entered entered, byte[] code, Instant now, Instant expiry) {
    this.id = id;
    this.issuer = login.issuer();
    this.subject = login.subject();
    this.state = State.CODE_SENT;
    this.name = entered.name();
    this.idNumber = entered.idNumber();
    this.phone = entered.phone();
    this.code = code;
    this.codeExpiresAt = expiry;
    this.startedAt = now;
    this.nextAttemptAt = now;
  }

  /// What was entered, sealed.
  @SuppressWarnings("ArrayRecordComponent") // columns are bytea; nobody writes into them
  record Entered(byte[] name, byte[] idNumber, byte[] phone) {}

  /// @param isRight whether a kept hash is of the code that was entered
  /// @param askAgainAt when a worker asks the authority, should this caller not come to it
  Entry enter(Predicate<byte[]> isRight, Instant now, Instant askAgainAt) {
    if (state != State.CODE_SENT || !now.isBefore(codeExpiresAt) || code == null) {
      return new Entry.NotAwaited();
    }
    if (isRight.test(code)) {
      state = State.PENDING;
      code = null;
      nextAttemptAt = askAgainAt;
      return new Entry.Right();
    }
    tries++;
    if (tries == TRIES) {
      state = State.FAILED;
      forget();
    }
    return new Entry.Wrong(TRIES - tries);
  }

  void verify(UUID person) {
    state = State.VERIFIED;
    personId = person;
    forget();
  }

  void refuse() {
    state = State.REFUSED;
    forget();
  }

  private void forget() {
    name = null;
    idNumber = null;
    phone = null;
    code = null;
  }

  Entered entered() {
    if (name == null || idNumber == null || phone == null) {
      throw new IllegalStateException("a decided check keeps nothing");
    }
    return new Entered(name, idNumber, phone);
  }

  boolean isKept() {
    return phone != null;
  }

  boolean isPending() {
    return state == State.PENDING;
  }

  UUID id() {
    return id;
  }

  Login login() {
    return new Login(issuer, subject);
  }

  State state() {
    return state;
  }

  Instant codeExpiresAt() {
    return codeExpiresAt;
  }

  @Nullable UUID personId() {
    return personId;
  }

  long version() {
    return version;
  }
}
