package org.gonghui.member.redemption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.money.Money;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.member.MemberProblem;
import org.gonghui.member.contract.Reader;
import org.gonghui.member.login.LoginDesk;
import org.gonghui.member.offer.MyOfferDesk;
import org.gonghui.member.offer.OfferFacts;
import org.gonghui.member.organization.OrganizationDesk;
import org.gonghui.member.showing.ShowingDesk;

/// Use cases of offers that are redeemed (M8, M10).
@ApplicationScoped
public class RedemptionDesk {
  private final Redemptions redemptions;
  private final ShowingDesk showing;
  private final MyOfferDesk offers;
  private final OrganizationDesk organizations;
  private final LoginDesk logins;
  private final RedemptionConfig config;
  private final Caller caller;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;
  private final BusinessDay day;

  RedemptionDesk(
      Redemptions redemptions,
      ShowingDesk showing,
      MyOfferDesk offers,
      OrganizationDesk organizations,
      LoginDesk logins,
      RedemptionConfig config,
      Caller caller,
      Audit audit,
      Ids ids,
      Clock clock,
      BusinessDay day) {
    this.redemptions = redemptions;
    this.showing = showing;
    this.offers = offers;
    this.organizations = organizations;
    this.logins = logins;
    this.config = config;
    this.caller = caller;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.day = day;
  }

  /// Uses the code up and books the redemption, or neither.
  ///
  /// @param price what it would cost without a card
  @Transactional
  Redemption redeem(String code, UUID offerId, Money price) {
    requireInBounds(price);
    var now = clock.instant();
    var merchant = merchant();
    var used = showing.use(code, merchant);
    var holder = used.card().memberId();
    var offer =
        offers
            .inForce(offerId, holder, day.of(now))
            .filter(found -> found.isOf(merchant))
            .orElseThrow(RedemptionDesk::notInForce);
    return book(new Shown(used.codeId(), used.card().id(), holder), offer, price, now);
  }

  /// Books what a card holder has had of a merchant before. The offer is judged as it stands now, on the day on which they
  /// had it.
  ///
  /// @param union whose member the holder was
  /// @param price what it would have cost without a card
  /// @param at when they had it
  @Transactional
  public Booking settle(
      UUID merchant, Shown shown, UUID union, UUID offerId, Money price, Instant at) {
    try {
      requireInBounds(price);
      var offer =
          offers
              .inForceIn(offerId, union, day.of(at))
              .filter(found -> found.isOf(merchant))
              .orElseThrow(RedemptionDesk::notInForce);
      return new Booking.Booked(book(shown, offer, price, at).id());
    } catch (Refusal refusal) {
      // others of the same transaction are booked all the same: this one has written nothing
      return new Booking.Refused(refusal);
    }
  }

  private static Refusal notInForce() {
    return new Refusal(MemberProblem.OFFER_NOT_IN_FORCE);
  }

  private Redemption book(Shown shown, OfferFacts offer, Money price, Instant at) {
    var on = day.of(at);
    var most = offer.timesPerMonth();
    if (!redemptions.countOneMore(offer.id(), shown.memberId(), on.withDayOfMonth(1), most)) {
      throw new Refusal(MemberProblem.OFFER_LIMIT_REACHED, Objects.requireNonNull(most));
    }
    var takenOff = offer.discount().off(price);
    var redeemed = new Redemption(ids.next(), offer, shown, price, takenOff, on, at);
    redemptions.persistAndFlush(redeemed);
    audit.record("OFFER_REDEEMED", shown.memberId());
    return redeemed;
  }

  private void requireInBounds(Money price) {
    if (!price.isPositive()) {
      throw Refusal.invalid("amount", "INVALID_VALUE");
    }
    if (price.amount().compareTo(config.highestPrice()) > 0) {
      throw Refusal.invalid("amount", "OUT_OF_RANGE");
    }
  }

  @Transactional
  Slice<Redemption, UUID> mine(Keyset<UUID> keyset) {
    return redemptions.of(logins.me(), keyset);
  }

  @Transactional
  Slice<Redemption, UUID> list(RedemptionFilter filter, Keyset<UUID> keyset) {
    if (filter.organization() != null) {
      organizations.requireInScope(filter.organization());
    }
    return redemptions.list(filter, reader(), keyset);
  }

  /// Whose redemptions the caller may see.
  Reader reader() {
    return Reader.of(caller);
  }

  private UUID merchant() {
    return caller.partner().orElseThrow(() -> new Refusal(KitProblem.FORBIDDEN));
  }
}
