package org.gonghui.member.spot;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.sealing.Blind;
import org.gonghui.member.MemberProblem;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/// A joining event: whoever shows its code while it is open joins its union. Another code can take the place of one that
/// went astray; the former is good for nothing then.
@Entity
@DynamicUpdate
class JoiningEvent {
  @Id private UUID id;
  private UUID organizationId;
  private String name;
  private @Nullable Integer expected;
  private Instant opensAt;
  private Instant closesAt;
  private @Nullable Instant closedAt;
  private byte[] code;

  @Embedded
  @AttributeOverride(name = "odd", column = @Column(name = "code_odd"))
  @AttributeOverride(name = "even", column = @Column(name = "code_even"))
  @SuppressWarnings("UnusedVariable") // queries read it
  private Blind index;

  @SuppressWarnings("UnusedVariable") // kept for who asks who opened it
  private String enteredBy;

  private Instant enteredAt;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected JoiningEvent() {}

  JoiningEvent(UUID id, JoiningEventBody body, EventCode given, String enteredBy, Instant now) {
    this.id = id;
    this.organizationId = body.organizationId();
    this.name = body.name().strip();
    this.expected = body.expected();
    this.opensAt = body.from();
    this.closesAt = body.to();
    this.code = given.sealed();
    this.index = given.index();
    this.enteredBy = enteredBy;
    this.enteredAt = now;
  }

  /// Another code takes the place of this one.
  void giveCode(EventCode other, Instant now) {
    requireNotGone(now);
    code = other.sealed();
    index = other.index();
  }

  void close(Instant now) {
    requireNotGone(now);
    closedAt = now;
  }

  /// @throws Refusal 409 unless people can join by it now
  void requireOpen(Instant now) {
    requireNotGone(now);
    if (state(now) == JoiningEventState.PLANNED) {
      throw new Refusal(MemberProblem.JOINING_EVENT_NOT_OPEN, opensAt)
          .with("opensAt", opensAt.toString());
    }
  }

  /// @throws Refusal 409 when nobody joins by it any more
  void requireNotGone(Instant now) {
    switch (state(now)) {
      case PLANNED, OPEN -> {}
      case OVER, CLOSED, UNION_CLOSED -> throw new Refusal(MemberProblem.JOINING_EVENT_CLOSED);
    }
  }

  JoiningEventState state(Instant now) {
    return JoiningEventState.at(now, opensAt, closesAt, closedAt);
  }

  JoiningEventView view(Came came, JoiningEventState state) {
    return new JoiningEventView(
        id,
        organizationId,
        name,
        opensAt,
        closesAt,
        expected,
        state,
        closedAt,
        came.joined(),
        came.waiting(),
        came.refused(),
        enteredAt,
        Answers.etag(version));
  }

  UUID id() {
    return id;
  }

  UUID organizationId() {
    return organizationId;
  }

  String name() {
    return name;
  }

  Instant opensAt() {
    return opensAt;
  }

  Instant closesAt() {
    return closesAt;
  }

  byte[] code() {
    return code.clone();
  }
}
