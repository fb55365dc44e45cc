package org.gonghui.member.offline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gonghui.kit.money.Money;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.offline.SignedCodes.Claims;
import org.gonghui.member.redemption.Booking;
import org.gonghui.member.redemption.RedemptionDesk;
import org.gonghui.member.redemption.Shown;

/// Takes codes that merchants hand in, up to a thousand at a time: they are locked first, each is judged by itself as of the
/// moment that is told.
@ApplicationScoped
class SettlingDesk {
  private static final UUID NOBODY = new UUID(0, 0);

  private final OfflineCodes codes;
  private final RedemptionDesk redemptions;
  private final OfflineConfig config;
  private final Clock clock;

  SettlingDesk(OfflineCodes codes, RedemptionDesk redemptions, OfflineConfig config, Clock clock) {
    this.codes = codes;
    this.redemptions = redemptions;
    this.config = config;
    this.clock = clock;
  }

  /// An item, and what the signature of its code vouches for.
  record HandedIn(ToSettle item, Optional<Claims> claims) {
    private Optional<OfflineCode> of(Map<UUID, OfflineCode> known) {
      return claims.map(Claims::id).map(known::get);
    }
  }

  /// @return an outcome per item, in the order asked
  @Transactional
  List<Settling> settle(UUID merchant, List<HandedIn> items) {
    var now = clock.instant();
    var known =
        codes.locked(
            items.stream().flatMap(each -> each.claims().stream()).map(Claims::id).toList());
    var outcomes = new Settling[items.size()];
    // whoever settles counts for an offer and its members in one order, so that nobody waits in a
    // ring
    IntStream.range(0, items.size())
        .boxed()
        .sorted(
            Comparator.comparing((Integer n) -> items.get(n).item().offerId())
                .thenComparing(
                    n -> items.get(n).of(known).map(OfflineCode::memberId).orElse(NOBODY)))
        .forEach(n -> outcomes[n] = judge(merchant, items.get(n), known, now));
    codes.flush();
    return Arrays.asList(outcomes);
  }

  private Settling judge(
      UUID merchant, HandedIn handed, Map<UUID, OfflineCode> known, Instant now) {
    var claims = handed.claims();
    if (claims.isEmpty()) {
      return refused(Objection.UNKNOWN);
    }
    var item = handed.item();
    if (item.price().isEmpty()) {
      return new Settling.Refused(Refusal.invalid("amount", "REQUIRED"));
    }
    var price = item.price().get();
    var code = handed.of(known);
    var before = code.flatMap(OfflineCode::redemption);
    if (before.isPresent()) {
      return code.filter(settled -> settled.wasSettledBy(merchant, item, price)).isPresent()
          ? new Settling.Repeated(before.get())
          : refused(Objection.USED);
    }
    if (now.isAfter(claims.get().expiresAt().plus(config.settleWithin()))) {
      return refused(Objection.TOO_LATE);
    }
    if (item.moment().isAfter(now)) {
      return new Settling.Refused(Refusal.invalid("redeemedAt", "IN_THE_FUTURE"));
    }
    return code.map(unsettled -> settle(merchant, unsettled, item, price))
        .orElseGet(() -> refused(Objection.UNKNOWN));
  }

  private Settling settle(UUID merchant, OfflineCode code, ToSettle item, Money price) {
    var objection = code.objectionAt(item.moment());
    if (objection.isPresent()) {
      return refused(objection.get());
    }
    var shown = new Shown(code.id(), code.cardId(), code.memberId());
    return switch (redemptions.settle(
        merchant, shown, code.organizationId(), item.offerId(), price, item.moment())) {
      case Booking.Booked(var redemption) -> {
        code.settle(merchant, item, price, redemption);
        yield new Settling.Settled(redemption);
      }
      case Booking.Refused(var why) -> new Settling.Refused(why);
    };
  }

  private static Settling refused(Objection objection) {
    return new Settling.Refused(objection.refusal());
  }
}
