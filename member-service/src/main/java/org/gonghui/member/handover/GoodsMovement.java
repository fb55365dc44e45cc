package org.gonghui.member.handover;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.gonghui.kit.http.Answers;

/// That pieces of an allotment moved; never changes.
@Entity
class GoodsMovement {
  @Id private UUID id;

  @SuppressWarnings("UnusedVariable") // queries read it
  private UUID allotmentId;

  @Enumerated(EnumType.STRING)
  private MovementKind kind;

  private int quantity;
  private Instant movedAt;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected GoodsMovement() {}

  GoodsMovement(UUID id, UUID allotmentId, MovementKind kind, int quantity, Instant movedAt) {
    this.id = id;
    this.allotmentId = allotmentId;
    this.kind = kind;
    this.quantity = quantity;
    this.movedAt = movedAt;
  }

  MovementView view() {
    return new MovementView(id, kind, quantity, movedAt, Answers.etag(0));
  }

  UUID id() {
    return id;
  }
}
