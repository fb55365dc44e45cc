package org.gonghui.member.redemption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.money.Money;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.member.MemberProblem;
import org.gonghui.member.login.LoginDesk;
import org.gonghui.member.offer.MyOfferDesk;
import org.gonghui.member.organization.OrganizationDesk;
import org.gonghui.member.showing.ShowingDesk;
import org.jspecify.annotations.Nullable;

/// Use cases of offers that are redeemed (M8, M10).
@ApplicationScoped
class RedemptionDesk {
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
  Redemption redeem(String code, UUID offerId, @Nullable Money price) {
    requireInBounds(price);
    var now = clock.instant();
    var today = day.of(now);
    var merchant = merchant();
    var used = showing.use(code, merchant);
    var member = used.card().memberId();
    var offer =
        offers
            .inForce(offerId, member)
            .filter(found -> found.merchantId().equals(merchant))
            .orElseThrow(() -> new Refusal(MemberProblem.OFFER_NOT_IN_FORCE));
    var takenOff =
        offer.discount().off(price).orElseThrow(() -> Refusal.invalid("amount", "REQUIRED"));
    // counted also where there is no limit: one may come later in the month
    var times = redemptions.countOneMore(offerId, member, today.withDayOfMonth(1));
    var most = offer.timesPerMonth();
    if (most != null && times > most) {
      throw new Refusal(MemberProblem.OFFER_LIMIT_REACHED, most);
    }
    var redeemed = new Redemption(ids.next(), offer, used, price, takenOff, today, now);
    redemptions.persistAndFlush(redeemed);
    audit.record("OFFER_REDEEMED", member);
    return redeemed;
  }

  private void requireInBounds(@Nullable Money price) {
    if (price != null && !price.isPositive()) {
      throw Refusal.invalid("amount", "INVALID_VALUE");
    }
    if (price != null && price.amount().compareTo(config.highestPrice()) > 0) {
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
    return caller.has(Roles.OFFICER)
        ? new Reader.Staff(caller.organizations())
        : new Reader.Merchant(merchant());
  }

  private UUID merchant() {
    return caller.partner().orElseThrow(() -> new Refusal(KitProblem.FORBIDDEN));
  }
}
