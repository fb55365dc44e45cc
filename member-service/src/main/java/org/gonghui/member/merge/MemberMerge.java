package org.gonghui.member.merge;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// Two records of one person that became one. That a record is merged once is a unique index.
@Entity
class MemberMerge {
  @Id private UUID id;
  private UUID keptId;
  private UUID mergedId;

  @Enumerated(EnumType.STRING)
  private MergeReason reason;

  @Enumerated(EnumType.STRING)
  private MergeState state;

  private Instant mergedAt;
  private @Nullable Instant endedAt;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected MemberMerge() {}

  MemberMerge(UUID id, UUID keptId, UUID mergedId, MergeReason reason, Instant now) {
    this.id = id;
    this.keptId = keptId;
    this.mergedId = mergedId;
    this.reason = reason;
    this.state = MergeState.MERGED;
    this.mergedAt = now;
  }

  /// Everybody is told of it from now on.
  void finish(Instant now) {
    end(MergeState.FINAL, now);
  }

  void undo(Instant now) {
    end(MergeState.UNDONE, now);
  }

  private void end(MergeState as, Instant now) {
    if (state != MergeState.MERGED) {
      throw Refusal.wrongState(state);
    }
    state = as;
    endedAt = now;
  }

  boolean stands() {
    return state == MergeState.MERGED;
  }

  MergeView view(Instant undoUntil) {
    return new MergeView(
        id,
        keptId,
        mergedId,
        reason,
        state,
        mergedAt,
        stands() ? undoUntil : null,
        endedAt,
        Answers.etag(version));
  }

  UUID id() {
    return id;
  }

  UUID keptId() {
    return keptId;
  }

  UUID mergedId() {
    return mergedId;
  }

  Instant mergedAt() {
    return mergedAt;
  }
}
