package org.gonghui.member.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.gonghui.kit.problem.Refusal;
import org.junit.jupiter.api.Test;

class ServiceCardTest {
  private static final LocalDate TODAY = LocalDate.of(2018, 11, 9);
  private static final UUID HOLDER = new UUID(0, 1);

  enum Verb {
    ACTIVATE,
    LOSE,
    LOSE_THOUGH_FROZEN,
    FREEZE,
    UNFREEZE,
    REPLACE,
    CLOSE
  }

  /// A person's cards; who has none that lives joins again.
  private static final class Wallet {
    private final List<ServiceCard> cards = new ArrayList<>();

    void take(Verb verb) {
      if (live().isEmpty()) {
        cards.add(
            ServiceCard.ofJoining(
                new UUID(1, cards.size()), HOLDER, CardNumber.of(cards.size() + 1L), TODAY));
      }
      // also to cards that have ended: nothing may come of it
      for (var card : List.copyOf(cards)) {
        try {
          step(card, verb);
        } catch (Refusal refused) {
          assertThat(refused).hasMessage("STATE_CONFLICT");
        }
      }
    }

    private void step(ServiceCard card, Verb verb) {
      switch (verb) {
        case ACTIVATE -> card.activate();
        case LOSE -> card.lose();
        case LOSE_THOUGH_FROZEN -> card.loseThoughFrozen();
        case FREEZE -> card.freeze(FreezingReason.MISUSE_SUSPECTED);
        case UNFREEZE -> card.unfreeze();
        case REPLACE ->
            cards.add(
                card.replace(new UUID(1, cards.size()), CardNumber.of(cards.size() + 1L), TODAY));
        case CLOSE -> card.close(TODAY);
      }
    }

    List<ServiceCard> live() {
      return cards.stream()
          .filter(card -> card.facts().state().use() != CardState.Use.CANCELLED)
          .toList();
    }
  }

  @Property
  void aPersonHasOneCardWhateverIsDoneWithIt(@ForAll @Size(max = 40) List<Verb> verbs) {
    var wallet = new Wallet();
    for (var verb : verbs) {
      wallet.take(verb);
      assertThat(wallet.live()).hasSizeLessThanOrEqualTo(1);
      assertThat(wallet.cards).extracting(ServiceCard::number).doesNotHaveDuplicates();
    }
  }

  @Property
  void aTermEndsWheneverACardCeasesToBeActiveAndNeverComesBack(
      @ForAll @Size(max = 40) List<Verb> verbs) {
    var wallet = new Wallet();
    for (var verb : verbs) {
      var before = wallet.cards.stream().map(ServiceCard::facts).toList();
      wallet.take(verb);
      for (var i = 0; i < before.size(); i++) {
        var was = before.get(i);
        var is = wallet.cards.get(i).facts();
        assertThat(is.term() - was.term()).isEqualTo(was.isActive() && !is.isActive() ? 1 : 0);
      }
    }
  }

  @Test
  void aFrozenCardIsNeitherReplacedNorLostUnlessAnOfficerSaysSo() {
    var card = ServiceCard.ofJoining(HOLDER, HOLDER, CardNumber.of(1), TODAY);
    card.freeze(FreezingReason.DETAILS_UNCLEAR);
    assertThatExceptionOfType(Refusal.class).isThrownBy(card::lose);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> card.replace(HOLDER, CardNumber.of(2), TODAY));
    assertThat(card.facts().state()).isEqualTo(CardState.FROZEN);
    card.loseThoughFrozen();
    assertThat(card.facts().state()).isEqualTo(CardState.LOST);
  }

  @Test
  void whatWasJustGivenIsNotReplacedByWhoAsksAgain() {
    var lost = ServiceCard.ofJoining(HOLDER, HOLDER, CardNumber.of(1), TODAY);
    lost.lose();
    var next = lost.replace(new UUID(0, 2), CardNumber.of(2), TODAY);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> next.replace(HOLDER, CardNumber.of(3), TODAY));
    next.lose();
    assertThat(next.replace(HOLDER, CardNumber.of(3), TODAY).facts().state())
        .isEqualTo(CardState.ISSUED);
  }

  @Test
  void aCardThatCameForAnotherIsActivatedFirst() {
    var lost = ServiceCard.ofJoining(HOLDER, HOLDER, CardNumber.of(1), TODAY);
    lost.lose();
    var next = lost.replace(new UUID(0, 2), CardNumber.of(2), TODAY);
    assertThat(lost.facts().state()).isEqualTo(CardState.REPLACED);
    assertThat(next.facts().state()).isEqualTo(CardState.ISSUED);
    next.activate();
    assertThat(next.facts().isActive()).isTrue();
  }
}
