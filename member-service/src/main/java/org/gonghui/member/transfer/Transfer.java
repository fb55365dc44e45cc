package org.gonghui.member.transfer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.membership.MembershipFacts;
import org.jspecify.annotations.Nullable;

/// A member's way from one union to another. That nobody has two that are open is a unique index.
@Entity
class Transfer {
  @Id private UUID id;
  private UUID memberId;
  private UUID fromId;
  private UUID toId;
  private LocalDate onDay;

  @Enumerated(EnumType.STRING)
  private AskedBy askedBy;

  @Enumerated(EnumType.STRING)
  private TransferState state;

  @Enumerated(EnumType.STRING)
  private @Nullable RefusalReason reason;

  private Instant askedAt;
  private @Nullable Instant decidedAt;
  private @Nullable Instant endedAt;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Transfer() {}

  /// @param from the membership as it is
  Transfer(UUID id, MembershipFacts from, Wish wish, AskedBy askedBy, Instant now) {
    this.id = id;
    this.memberId = from.memberId();
    this.fromId = from.organizationId();
    this.toId = wish.toOrganizationId();
    this.onDay = wish.on();
    this.askedBy = askedBy;
    this.state = TransferState.OFFERED;
    this.askedAt = now;
  }

  /// The new union receives the member.
  void accept(Instant now) {
    require(state == TransferState.OFFERED);
    state = TransferState.ACCEPTED;
    decidedAt = now;
  }

  void refuse(RefusalReason why, Instant now) {
    require(state == TransferState.OFFERED);
    decidedAt = now;
    reason = why;
    end(TransferState.REFUSED, now);
  }

  void withdraw(Instant now) {
    require(state.isOpen());
    end(TransferState.WITHDRAWN, now);
  }

  void lapse(Instant now) {
    require(state.isOpen());
    end(TransferState.LAPSED, now);
  }

  void carryOut(Instant now) {
    require(state == TransferState.ACCEPTED);
    end(TransferState.DONE, now);
  }

  private void require(boolean possible) {
    if (!possible) {
      throw Refusal.wrongState(state);
    }
  }

  private void end(TransferState as, Instant now) {
    state = as;
    endedAt = now;
  }

  boolean isDue(LocalDate today) {
    return state == TransferState.ACCEPTED && !onDay.isAfter(today);
  }

  /// @param name masked
  TransferView view(String name) {
    return new TransferView(
        id,
        memberId,
        name,
        fromId,
        toId,
        onDay,
        askedBy,
        state,
        reason,
        askedAt,
        decidedAt,
        endedAt,
        Answers.etag(version));
  }

  UUID id() {
    return id;
  }

  UUID memberId() {
    return memberId;
  }

  UUID fromId() {
    return fromId;
  }

  UUID toId() {
    return toId;
  }
}
