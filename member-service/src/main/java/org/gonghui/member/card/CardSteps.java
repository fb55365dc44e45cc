package org.gonghui.member.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.function.Function;

/// Takes steps with cards, one after another, and tells of each term that ends.
@ApplicationScoped
class CardSteps {
  private final ServiceCards cards;
  private final Event<CardTermEnded> endings;

  CardSteps(ServiceCards cards, Event<CardTermEnded> endings) {
    this.cards = cards;
    this.endings = endings;
  }

  /// @param step what is done with the card once it is locked
  <T> T take(ServiceCard card, Function<ServiceCard, T> step) {
    var locked = cards.locked(card);
    var before = locked.facts();
    var done = step.apply(locked);
    cards.flush();
    if (locked.facts().term() > before.term()) {
      endings.fire(new CardTermEnded(before.id()));
    }
    return done;
  }
}
