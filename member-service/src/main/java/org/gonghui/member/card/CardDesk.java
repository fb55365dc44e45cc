package org.gonghui.member.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.member.MemberProblem;
import org.gonghui.member.login.LoginDesk;
import org.gonghui.member.membership.MemberLife;
import org.gonghui.member.membership.MembershipDesk;

/// Use cases of members and their service cards (M8).
@ApplicationScoped
public class CardDesk {
  private final ServiceCards cards;
  private final CardSteps steps;
  private final MembershipDesk memberships;
  private final LoginDesk logins;
  private final Audit audit;
  private final Ids ids;
  private final BusinessDay day;

  CardDesk(
      ServiceCards cards,
      CardSteps steps,
      MembershipDesk memberships,
      LoginDesk logins,
      Audit audit,
      Ids ids,
      BusinessDay day) {
    this.cards = cards;
    this.steps = steps;
    this.memberships = memberships;
    this.logins = logins;
    this.audit = audit;
    this.ids = ids;
    this.day = day;
  }

  /// Gives a new member a card.
  ///
  /// @return its number
  @Transactional
  public String issue(UUID member) {
    issueAll(List.of(member));
    return cards.of(member).orElseThrow().number();
  }

  /// Gives cards to many, by one round trip; who has one keeps it.
  @Transactional
  public void issueAll(List<UUID> members) {
    var numbers = cards.nextNumbers(members.size());
    var issued = new ArrayList<ServiceCard>();
    for (var i = 0; i < members.size(); i++) {
      issued.add(ServiceCard.ofJoining(ids.next(), members.get(i), numbers.get(i), day.today()));
    }
    cards.insert(issued);
  }

  /// A membership that ends takes its card with it; who is restored gets another.
  @Transactional
  void follow(@Observes MemberLife life) {
    switch (life) {
      case MemberLife.Left(var member) -> close(member);
      case MemberLife.Died(var member) -> close(member);
      case MemberLife.Restored(var member) -> issueAll(List.of(member));
      case MemberLife.Transferred _, MemberLife.Retired _ -> {}
    }
  }

  private void close(UUID member) {
    cards
        .of(member)
        .ifPresent(card -> {
          var _ =
              steps.take(
                  card,
                  locked -> {
                    locked.close(day.today());
                    return locked;
                  });
          audit.record("CARD_CLOSED", member);
        });
  }

  /// The card that the caller has.
  ///
  /// @throws Refusal 409 `NO_CARD` where there is none, `MEMBERSHIP_NOT_YET_KNOWN` of a login that is nobody's
  @Transactional
  public CardFacts mine() {
    return own().facts();
  }

  /// As [#mine]; until the transaction ends nobody takes a step with it.
  @Transactional
  public CardFacts holdMine() {
    return cards.held(own()).facts();
  }

  /// A card of which somebody has shown a code; until the transaction ends it stays as it is.
  @Transactional
  public CardFacts held(UUID id) {
    return cards.held(id).orElseThrow().facts();
  }

  @Transactional
  Slice<ServiceCard, UUID> history(Keyset<UUID> keyset) {
    return cards.history(logins.me(), keyset);
  }

  @Transactional
  void activate() {
    step(ServiceCard::activate, "CARD_ACTIVATED");
  }

  @Transactional
  void lose() {
    step(ServiceCard::lose, "CARD_LOST");
  }

  @Transactional
  void replace() {
    replace(own());
  }

  /// Ends a card and gives its holder another.
  ///
  /// @throws Refusal 409 where the holder is no member any more
  @Transactional
  ServiceCard replace(ServiceCard card) {
    var next = steps.take(card, this::successor);
    // once the former has ended: a member has one card that lives
    cards.persistAndFlush(next);
    audit.record("CARD_REPLACED", card.memberId());
    return next;
  }

  private ServiceCard successor(ServiceCard locked) {
    var next = locked.replace(ids.next(), cards.nextNumber(), day.today());
    memberships
        .membershipOf(locked.memberId())
        .filter(membership -> !membership.state().isAlive())
        .ifPresent(ended -> {
          throw Refusal.wrongState(ended.state());
        });
    return next;
  }

  private void step(Consumer<ServiceCard> verb, String action) {
    var member =
        steps.take(
            own(),
            card -> {
              verb.accept(card);
              return card.memberId();
            });
    audit.record(action, member);
  }

  private ServiceCard own() {
    return cards.of(logins.me()).orElseThrow(CardDesk::noCard);
  }

  /// Why somebody who has no card cannot read it.
  ///
  /// @throws Refusal 409 `MEMBERSHIP_NOT_YET_KNOWN` of a login that is nobody's
  @Transactional
  Refusal noneOfMine() {
    logins.me();
    return noCard();
  }

  private static Refusal noCard() {
    return new Refusal(MemberProblem.NO_CARD);
  }
}
