package org.gonghui.member.showing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;
import org.gonghui.member.access.FileReadings;
import org.gonghui.member.access.ReadingPurpose;
import org.gonghui.member.card.CardDesk;
import org.gonghui.member.card.CardFacts;
import org.gonghui.member.membership.MembershipDesk;
import org.gonghui.member.membership.MembershipFacts;
import org.gonghui.member.membership.MembershipState;

/// Use cases of a card that is shown (M8).
@ApplicationScoped
public class ShowingDesk {
  private final CardDesk cards;
  private final CardCodes codes;
  private final CodeBook book;
  private final MembershipDesk memberships;
  private final FileReadings readings;
  private final CardConfig config;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  ShowingDesk(
      CardDesk cards,
      CardCodes codes,
      CodeBook book,
      MembershipDesk memberships,
      FileReadings readings,
      CardConfig config,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.cards = cards;
    this.codes = codes;
    this.book = book;
    this.memberships = memberships;
    this.readings = readings;
    this.config = config;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /// A code as it is shown, once.
  record Shown(UUID id, String code, Instant expiresAt) {}

  /// A code that was good, and is used up.
  public record Used(UUID codeId, CardFacts card) {}

  @Transactional
  Shown show() {
    var card = cards.mine();
    requireShowable(card);
    var id = ids.next();
    var code = book.next();
    var expiresAt = clock.instant().plus(config.codeLifetime());
    codes.persist(new CardCode(id, card, book.index(code), book.seal(id, code), expiresAt));
    return new Shown(id, code, expiresAt);
  }

  /// @return the union whose member the holder is
  /// @throws Refusal 409 with the state of the card, or that of the membership, where it is not ACTIVE
  @Transactional
  public UUID requireShowable(CardFacts card) {
    if (!card.isActive()) {
      throw Refusal.wrongState(card.state());
    }
    var membership = memberships.membershipOf(card.memberId()).orElseThrow();
    if (membership.state() != MembershipState.ACTIVE) {
      throw Refusal.wrongState(membership.state());
    }
    return membership.organizationId();
  }

  /// The text of a code that can still be used.
  @Transactional
  String shown(UUID id) {
    var card = cards.mine();
    return codes
        .of(card.id(), id)
        .filter(code -> code.isShown(card, clock.instant()))
        .map(code -> book.open(code.id(), code.code()))
        .orElseThrow(Refusal::notFound);
  }

  /// Uses a code up, if it is good.
  ///
  /// @param by the merchant who has read it, or the officer's person
  @Transactional
  CardCheck check(String text, UUID by) {
    return codes
        .locked(book.index(text))
        .map(code -> check(code, by))
        .orElseGet(() -> new CardCheck.Refused(CardCheck.Reason.UNKNOWN));
  }

  private CardCheck check(CardCode code, UUID by) {
    // whoever is told that the card is lost meanwhile is told after this
    var card = cards.held(code.cardId());
    var outcome = code.check(card, memberIsActive(card), by, clock.instant());
    codes.flush();
    audit.record("CARD_CHECKED", card.memberId(), word(outcome));
    readings.record(List.of(card.memberId()), ReadingPurpose.CARD_CHECK);
    return outcome;
  }

  /// The holder's name as a merchant may see it.
  @Transactional
  String holder(CardFacts card) {
    return memberships.maskedName(card.memberId());
  }

  private static String word(CardCheck outcome) {
    return switch (outcome) {
      case CardCheck.Valid _ -> "VALID";
      case CardCheck.Refused(var reason) -> reason.name();
    };
  }

  /// As a check, for what is booked in the same transaction: both, or neither.
  ///
  /// @throws Refusal 422 `CARD_CODE_REFUSED` with the reason
  @Transactional
  public Used use(String text, UUID by) {
    return switch (check(text, by)) {
      case CardCheck.Valid(var code, var card) -> new Used(code, card);
      case CardCheck.Refused(var reason) ->
          throw new Refusal(MemberProblem.CARD_CODE_REFUSED, reason.name())
              .with("reason", reason.name());
    };
  }

  @Transactional
  void forgetOldCodes() {
    codes.forget(clock.instant().minus(config.codeMemory()));
  }

  private boolean memberIsActive(CardFacts card) {
    return memberships
        .membershipOf(card.memberId())
        .map(MembershipFacts::state)
        .filter(state -> state == MembershipState.ACTIVE)
        .isPresent();
  }
}
