package org.gonghui.member.sale;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.sealing.Blind;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/// A ticket (M9): HELD until it is redeemed at the gate, once, or cancelled. Tickets are made many at a time
/// ([Issuing]); from then on each has its own life.
@Entity
@DynamicUpdate
class Ticket {
  @Id private UUID id;
  private UUID eventId;
  private UUID itemId;
  private int share;
  private UUID memberId;
  private int slot;
  private long number;

  @Enumerated(EnumType.STRING)
  private TicketState state;

  private byte[] code;

  @Embedded
  @AttributeOverride(name = "odd", column = @Column(name = "code_odd"))
  @AttributeOverride(name = "even", column = @Column(name = "code_even"))
  @SuppressWarnings("UnusedVariable") // queries read it
  private Blind index;

  private Instant takenAt;
  private @Nullable Instant endedAt;

  @SuppressWarnings("UnusedVariable") // kept for who asks which gate it was
  private @Nullable String endedBy;

  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Ticket() {}

  /// The gate has judged it under the lock.
  ///
  /// @param gate who let its holder in
  void redeem(String gate, Instant now) {
    if (state != TicketState.HELD) {
      throw new IllegalStateException("a gate lets in whose ticket is held, not " + state);
    }
    end(TicketState.REDEEMED, gate, now);
  }

  /// @param by who took it back
  void cancel(String by, Instant now) {
    if (state != TicketState.HELD) {
      throw Refusal.wrongState(state);
    }
    end(TicketState.CANCELLED, by, now);
  }

  private void end(TicketState as, String by, Instant now) {
    state = as;
    endedBy = by;
    endedAt = now;
  }

  TicketFacts facts() {
    return new TicketFacts(
        id,
        eventId,
        itemId,
        memberId,
        share,
        slot,
        number(number),
        state,
        takenAt,
        endedAt,
        version);
  }

  static String number(long sequence) {
    return "T%010d".formatted(sequence);
  }

  TicketState state() {
    return state;
  }

  UUID id() {
    return id;
  }

  UUID itemId() {
    return itemId;
  }

  byte[] code() {
    return code.clone();
  }
}
