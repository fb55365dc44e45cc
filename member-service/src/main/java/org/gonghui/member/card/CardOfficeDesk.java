package org.gonghui.member.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.member.membership.MembershipDesk;
import org.gonghui.member.organization.OrganizationDesk;

/// Use cases of officers and the cards of members in their scope (M8).
@ApplicationScoped
class CardOfficeDesk {
  private final ServiceCards cards;
  private final CardSteps steps;
  private final CardDesk desk;
  private final MembershipDesk memberships;
  private final OrganizationDesk organizations;
  private final Caller caller;
  private final Audit audit;
  private final BusinessDay day;

  CardOfficeDesk(
      ServiceCards cards,
      CardSteps steps,
      CardDesk desk,
      MembershipDesk memberships,
      OrganizationDesk organizations,
      Caller caller,
      Audit audit,
      BusinessDay day) {
    this.cards = cards;
    this.steps = steps;
    this.desk = desk;
    this.memberships = memberships;
    this.organizations = organizations;
    this.caller = caller;
    this.audit = audit;
    this.day = day;
  }

  @Transactional
  ServiceCard get(UUID id) {
    return cards.inScope(id, caller.organizations()).orElseThrow(Refusal::notFound);
  }

  @Transactional
  Slice<ServiceCard, UUID> list(CardFilter filter, Keyset<UUID> keyset) {
    if (filter.organization() != null) {
      organizations.requireInScope(filter.organization());
    }
    return cards.list(filter, caller.organizations(), keyset);
  }

  @Transactional
  ServiceCard lose(UUID id) {
    var card = step(id, ServiceCard::loseThoughFrozen);
    audit.record("CARD_LOST", card.memberId());
    return card;
  }

  /// @param reason is read once the card was found in scope
  @Transactional
  ServiceCard freeze(UUID id, Supplier<FreezingReason> reason) {
    var found = get(id);
    var why = reason.get();
    var card = step(found, locked -> locked.freeze(why));
    audit.record("CARD_FROZEN", card.memberId(), why.name());
    return card;
  }

  @Transactional
  ServiceCard unfreeze(UUID id) {
    var card = step(id, ServiceCard::unfreeze);
    audit.record("CARD_UNFROZEN", card.memberId());
    return card;
  }

  /// @return the card that the holder has from now on
  @Transactional
  ServiceCard replace(UUID id) {
    return desk.replace(get(id));
  }

  /// @throws Refusal 409 while the holder is a member, who would be left without a card
  @Transactional
  ServiceCard close(UUID id) {
    var card = step(id, this::close);
    audit.record("CARD_CLOSED", card.memberId());
    return card;
  }

  private void close(ServiceCard locked) {
    memberships
        .membershipOf(locked.memberId())
        .filter(membership -> membership.state().isAlive())
        .ifPresent(live -> {
          throw Refusal.wrongState(live.state());
        });
    locked.close(day.today());
  }

  private ServiceCard step(UUID id, Consumer<ServiceCard> verb) {
    return step(get(id), verb);
  }

  private ServiceCard step(ServiceCard card, Consumer<ServiceCard> verb) {
    return steps.take(
        card,
        locked -> {
          verb.accept(locked);
          return locked;
        });
  }
}
