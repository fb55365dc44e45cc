package org.gonghui.member.card;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.membership.Masks;
import org.jspecify.annotations.Nullable;

/// A member's mutual-aid service card (M8). That a member has one that lives is a unique index.
@Entity
class ServiceCard {
  @Id private UUID id;
  private UUID memberId;
  private String number;

  /// The release before reads it.
  @Enumerated(EnumType.STRING)
  private CardState.Use state;

  @Enumerated(EnumType.STRING)
  private CardState standing;

  private int term;

  @Enumerated(EnumType.STRING)
  private @Nullable FreezingReason frozenFor;

  private @Nullable UUID replaces;
  private LocalDate issuedOn;
  private @Nullable LocalDate endedOn;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected ServiceCard() {}

  private ServiceCard(
      UUID id, UUID memberId, CardNumber number, CardState standing, LocalDate issuedOn) {
    this.id = id;
    this.memberId = memberId;
    this.number = number.value();
    this.state = standing.use();
    this.standing = standing;
    this.issuedOn = issuedOn;
  }

  /// A new member's: in use at once.
  static ServiceCard ofJoining(UUID id, UUID memberId, CardNumber number, LocalDate today) {
    return new ServiceCard(id, memberId, number, CardState.ACTIVE, today);
  }

  /// The holder has it in hand.
  void activate() {
    go(CardState.ACTIVE, CardState.ISSUED);
  }

  /// A frozen card stays frozen, or its holder would come round the freezing by a replacement.
  void lose() {
    go(CardState.LOST, CardState.ISSUED, CardState.ACTIVE);
  }

  /// An officer knows what it was frozen for.
  void loseThoughFrozen() {
    go(CardState.LOST, CardState.ISSUED, CardState.ACTIVE, CardState.FROZEN);
    frozenFor = null;
  }

  void freeze(FreezingReason reason) {
    go(CardState.FROZEN, CardState.ACTIVE);
    frozenFor = reason;
  }

  void unfreeze() {
    go(CardState.ACTIVE, CardState.FROZEN);
    frozenFor = null;
  }

  /// One that was never in use is lost first: who asks again after a lost answer does not replace what they were just given.
  ///
  /// @return the card that the holder has from now on, once they have it in hand
  ServiceCard replace(UUID newId, CardNumber newNumber, LocalDate today) {
    go(CardState.REPLACED, CardState.ACTIVE, CardState.LOST);
    endedOn = today;
    var next = new ServiceCard(newId, memberId, newNumber, CardState.ISSUED, today);
    next.replaces = id;
    return next;
  }

  /// The holder leaves.
  void close(LocalDate today) {
    go(CardState.CLOSED, CardState.ISSUED, CardState.ACTIVE, CardState.LOST, CardState.FROZEN);
    frozenFor = null;
    endedOn = today;
  }

  private void go(CardState to, CardState... from) {
    for (var each : from) {
      if (each == standing) {
        if (standing == CardState.ACTIVE) {
          term++;
        }
        standing = to;
        state = to.use();
        return;
      }
    }
    throw Refusal.wrongState(standing);
  }

  CardFacts facts() {
    return new CardFacts(id, memberId, number, standing, term);
  }

  CardInUnion view() {
    return new CardInUnion(
        id,
        memberId,
        Masks.number(number),
        standing,
        frozenFor,
        replaces,
        issuedOn,
        endedOn,
        Answers.etag(version));
  }

  OwnCard own() {
    return new OwnCard(id, number, standing, issuedOn, endedOn);
  }

  UUID id() {
    return id;
  }

  UUID memberId() {
    return memberId;
  }

  String number() {
    return number;
  }

  CardState.Use use() {
    return state;
  }

  LocalDate issuedOn() {
    return issuedOn;
  }

  long version() {
    return version;
  }
}
