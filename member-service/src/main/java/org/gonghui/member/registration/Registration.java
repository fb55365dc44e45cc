package org.gonghui.member.registration;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.sealing.Blind;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.Nullable;

/// A member's place at an activity, or in its line (M13). That a member has one is a unique index; who comes again after
/// giving it up is the last.
@Entity
@Table(name = "activity_registration")
@DynamicUpdate
class Registration {
  @Id private UUID id;
  private UUID activityId;
  private UUID memberId;

  @Enumerated(EnumType.STRING)
  private RegistrationState state;

  /// The database counts, under the lock of the activity: who came first has the lower one.
  @Generated private long rank;

  private Instant registeredAt;
  private @Nullable Instant endedAt;

  @SuppressWarnings("UnusedVariable") // kept for who asks who it was
  private @Nullable String endedBy;

  @Embedded
  @AttributeOverride(name = "odd", column = @Column(name = "code_odd"))
  @AttributeOverride(name = "even", column = @Column(name = "code_even"))
  @SuppressWarnings("UnusedVariable") // queries read it
  private @Nullable Blind code;

  private @Nullable Instant codeExpiresAt;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Registration() {}

  /// @param placed whether there is a place; else the line's last
  Registration(UUID id, UUID activityId, UUID memberId, boolean placed, Instant now) {
    this.id = id;
    this.activityId = activityId;
    this.memberId = memberId;
    this.state = placed ? RegistrationState.REGISTERED : RegistrationState.WAITING;
    this.registeredAt = now;
  }

  /// A place has come free, and it is theirs.
  void place() {
    require(RegistrationState.WAITING);
    state = RegistrationState.REGISTERED;
  }

  /// Another code from now on; the one before is of no use any more.
  void show(Blind index, Instant expiresAt) {
    require(RegistrationState.REGISTERED);
    code = index;
    codeExpiresAt = expiresAt;
  }

  /// @param officer who checked its member in
  void attend(String officer, Instant now) {
    require(RegistrationState.REGISTERED);
    end(RegistrationState.ATTENDED, officer, now);
  }

  /// @return whether a place has come free by it
  boolean cancel(Instant now) {
    if (!isOpen()) {
      throw Refusal.wrongState(state);
    }
    var placed = state == RegistrationState.REGISTERED;
    end(RegistrationState.CANCELLED, "member", now);
    return placed;
  }

  /// Whether it can still be given up.
  boolean isOpen() {
    return state == RegistrationState.REGISTERED || state == RegistrationState.WAITING;
  }

  private void end(RegistrationState as, String by, Instant now) {
    state = as;
    endedBy = by;
    endedAt = now;
  }

  private void require(RegistrationState needed) {
    if (state != needed) {
      throw Refusal.wrongState(state);
    }
  }

  RegistrationFacts facts() {
    return new RegistrationFacts(
        id, activityId, memberId, state, registeredAt, endedAt, codeExpiresAt, version);
  }

  UUID id() {
    return id;
  }

  UUID activityId() {
    return activityId;
  }

  UUID memberId() {
    return memberId;
  }

  long rank() {
    return rank;
  }

  long version() {
    return version;
  }
}
