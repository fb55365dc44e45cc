package org.gonghui.member.waiting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Generated;

/// A member's place in the line of an item. That a member has one is a unique constraint; it is gone when they leave or are
/// given a ticket.
@Entity
class WaitingPlace {
  @Id private UUID id;
  private UUID itemId;
  private UUID memberId;

  /// The database counts, under the lock of the item: who came first has the lower one.
  @Generated private long rank;

  private Instant since;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected WaitingPlace() {}

  WaitingPlace(UUID id, UUID itemId, UUID memberId, Instant since) {
    this.id = id;
    this.itemId = itemId;
    this.memberId = memberId;
    this.since = since;
  }

  UUID id() {
    return id;
  }

  UUID itemId() {
    return itemId;
  }

  UUID memberId() {
    return memberId;
  }

  long rank() {
    return rank;
  }

  Instant since() {
    return since;
  }
}
