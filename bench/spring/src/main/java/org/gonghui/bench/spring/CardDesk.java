package org.gonghui.bench.spring;

import java.util.Optional;
import org.gonghui.bench.peer.NameSeal;
import org.gonghui.bench.spring.CardController.CardView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class CardDesk {
  private final LoginBindings logins;
  private final ServiceCards cards;
  private final People people;
  private final NameSeal seal;

  CardDesk(LoginBindings logins, ServiceCards cards, People people, NameSeal seal) {
    this.logins = logins;
    this.cards = cards;
    this.people = people;
    this.seal = seal;
  }

  /// A card and its holder, masked.
  record Held(ServiceCard card, String holder) {
    CardView view() {
      return new CardView(card.number(), card.state(), card.issuedOn(), holder);
    }
  }

  @Transactional(readOnly = true)
  public Optional<Held> mine(String issuer, String subject) {
    return logins
        .findByIssuerAndSubject(issuer, subject)
        .flatMap(login -> cards.findByMemberIdAndStateNot(login.personId(), "CANCELLED"))
        .map(card -> new Held(card, holder(card)));
  }

  private String holder(ServiceCard card) {
    var person = people.findById(card.memberId()).orElseThrow();
    return NameSeal.masked(seal.open(person.id(), person.name()));
  }
}
