package org.gonghui.member.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.member.access.FileReadings;
import org.gonghui.member.access.ReadingPurpose;
import org.gonghui.member.login.LoginDesk;
import org.gonghui.member.membership.MemberLife;
import org.gonghui.member.membership.MembershipDesk;
import org.gonghui.member.membership.MembershipFacts;
import org.gonghui.member.membership.MembershipState;

/// Use cases of the service card (M8).
@ApplicationScoped
public class CardDesk {
  private final ServiceCards cards;
  private final CardCodes codes;
  private final CodeBook book;
  private final LoginDesk logins;
  private final MembershipDesk memberships;
  private final CardConfig config;
  private final FileReadings readings;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;
  private final BusinessDay day;

  CardDesk(
      ServiceCards cards,
      CardCodes codes,
      CodeBook book,
      LoginDesk logins,
      MembershipDesk memberships,
      CardConfig config,
      FileReadings readings,
      Audit audit,
      Ids ids,
      Clock clock,
      BusinessDay day) {
    this.cards = cards;
    this.codes = codes;
    this.book = book;
    this.logins = logins;
    this.memberships = memberships;
    this.config = config;
    this.readings = readings;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.day = day;
  }

  /// A code as it is shown, once.
  record Shown(UUID id, String code, Instant expiresAt) {}

  /// A check's outcome with what a merchant may see.
  record Checked(CardCheck outcome, String cardNumber, String holder) {}

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
      issued.add(new ServiceCard(ids.next(), members.get(i), numbers.get(i), day.today()));
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
          card.close();
          cards.flush();
          audit.record("CARD_CLOSED", member);
        });
  }

  private ServiceCard mine() {
    return cards.of(logins.me()).orElseThrow(LoginDesk::notKnown);
  }

  @Transactional
  Shown show() {
    var card = mine();
    if (!usable(card)) {
      throw Refusal.wrongState(ServiceCard.State.SUSPENDED);
    }
    var id = ids.next();
    var code = book.next();
    var expiresAt = clock.instant().plus(config.codeLifetime());
    codes.persist(new CardCode(id, card.id(), book.index(code), book.seal(id, code), expiresAt));
    return new Shown(id, code, expiresAt);
  }

  /// The text of a code that can still be used.
  @Transactional
  String shown(UUID id) {
    return codes
        .of(mine().id(), id)
        .filter(code -> code.isShown(clock.instant()))
        .map(book::open)
        .orElseThrow(Refusal::notFound);
  }

  /// Uses a code up, if it is good.
  @Transactional
  Checked check(String text, UUID merchant) {
    var found = codes.locked(book.index(text));
    if (found.isEmpty()) {
      return new Checked(new CardCheck.Refused(CardCheck.Reason.UNKNOWN), "", "");
    }
    var card = cards.known(found.get().cardId()).orElseThrow();
    var outcome = found.get().check(usable(card), merchant, clock.instant());
    codes.flush();
    audit.record("CARD_CHECKED", card.memberId());
    readings.record(List.of(card.memberId()), ReadingPurpose.CARD_CHECK);
    return new Checked(outcome, card.number(), memberships.maskedName(card.memberId()));
  }

  @Transactional
  void forgetOldCodes() {
    codes.forget(clock.instant().minus(config.codeMemory()));
  }

  private boolean usable(ServiceCard card) {
    return card.isActive()
        && memberships
            .membershipOf(card.memberId())
            .map(MembershipFacts::state)
            .filter(state -> state == MembershipState.ACTIVE)
            .isPresent();
  }
}
