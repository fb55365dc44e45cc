package org.gonghui.member.contest;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// A contest (M13): its rounds are scored one after the other, and who goes on is in the next one.
@Entity
class Contest {
  @Id private UUID id;
  private UUID activityId;
  private UUID organizationId;
  private String name;

  @Convert(converter = ContestPlanColumn.class)
  private ContestPlan plan;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<UUID> jury;

  private int round;

  @Enumerated(EnumType.STRING)
  private ContestState state;

  private Instant enteredAt;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Contest() {}

  Contest(UUID id, ContestBody body, UUID organizationId, Instant enteredAt) {
    this.id = id;
    this.activityId = body.activityId();
    this.organizationId = organizationId;
    this.name = body.name().strip();
    this.plan = body.plan();
    this.jury = List.of();
    this.round = 1;
    this.state = ContestState.RUNNING;
    this.enteredAt = enteredAt;
  }

  /// Names who scores from now on; what others gave in the round that is open counts no more.
  void appoint(List<UUID> persons) {
    requireRunning();
    jury = persons.stream().distinct().sorted().toList();
  }

  /// Works are taken until the first round is closed.
  void requireEntering() {
    requireRunning();
    if (round > 1) {
      throw new Refusal(MemberProblem.CONTEST_HAS_BEGUN);
    }
  }

  void requireRunning() {
    if (state != ContestState.RUNNING) {
      throw Refusal.wrongState(state);
    }
  }

  /// The round is closed: the next one is scored, if there is one and somebody has gone on.
  void advance(boolean goesOn) {
    requireRunning();
    if (goesOn && round < plan.rounds().size()) {
      round++;
    } else {
      state = ContestState.FINISHED;
    }
  }

  ContestFacts facts() {
    return new ContestFacts(id, plan, jury, round, state);
  }

  ContestView view() {
    return new ContestView(
        id,
        activityId,
        organizationId,
        name,
        plan.scoring(),
        plan.tieBreak(),
        plan.criteria(),
        plan.rounds(),
        List.copyOf(jury),
        round,
        state,
        enteredAt,
        Answers.etag(version));
  }

  UUID id() {
    return id;
  }

  UUID activityId() {
    return activityId;
  }

  long version() {
    return version;
  }
}
