package org.gonghui.member.handover;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.problem.Refusal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// What of a donation is for a union, or one of its book rooms (M10).
@Entity
class GoodsAllotment {
  @Id private UUID id;
  private UUID donationId;
  private UUID organizationId;
  private @Nullable String room;
  private int quantity;
  @Embedded private Portion portion;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<UUID> allottedBy;

  private Instant allottedAt;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected GoodsAllotment() {}

  /// @param allottedBy everything by which who allots may have acted before
  GoodsAllotment(
      UUID id, UUID donationId, AllotmentBody body, Set<UUID> allottedBy, Instant allottedAt) {
    this.id = id;
    this.donationId = donationId;
    this.organizationId = body.organizationId();
    this.room = body.room() == null ? null : body.room().strip();
    this.quantity = body.quantity();
    this.portion = Portion.of(body.quantity());
    this.allottedBy = allottedBy.stream().sorted().toList();
    this.allottedAt = allottedAt;
  }

  /// @param officers everything by which who signs may have acted before
  /// @throws Refusal 403 `FOUR_EYES` for who has allotted it
  void receive(int pieces, Set<UUID> officers) {
    if (!Collections.disjoint(allottedBy, officers)) {
      throw Refusal.fourEyes();
    }
    portion = portion.receive(pieces);
  }

  void giveBack(int pieces) {
    portion = portion.giveBack(pieces);
  }

  /// @return pieces that are handed over no more
  int cancel() {
    if (state() != AllotmentState.WAITING) {
      throw Refusal.wrongState(state());
    }
    var pieces = portion.waiting();
    portion = portion.cancel();
    return pieces;
  }

  private AllotmentState state() {
    return portion.waiting() > 0 ? AllotmentState.WAITING : AllotmentState.SETTLED;
  }

  AllotmentView view() {
    return new AllotmentView(
        id,
        donationId,
        organizationId,
        room,
        quantity,
        portion,
        state(),
        allottedAt,
        Answers.etag(version));
  }

  UUID id() {
    return id;
  }

  UUID donationId() {
    return donationId;
  }

  long version() {
    return version;
  }
}
