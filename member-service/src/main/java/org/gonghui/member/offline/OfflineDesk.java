package org.gonghui.member.offline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.gonghui.kit.ids.Ids;
import org.gonghui.member.card.CardDesk;
import org.gonghui.member.card.CardTermEnded;
import org.gonghui.member.showing.ShowingDesk;

/// Use cases of members whose card is shown where there is no network (M8).
@ApplicationScoped
class OfflineDesk {
  /// How long a code is known after it could be handed in, so that who comes late is told so.
  private static final Duration MEMORY = Duration.ofDays(1);

  private final OfflineCodes codes;
  private final CardDesk cards;
  private final ShowingDesk showing;
  private final OfflineConfig config;
  private final Ids ids;
  private final Clock clock;

  OfflineDesk(
      OfflineCodes codes,
      CardDesk cards,
      ShowingDesk showing,
      OfflineConfig config,
      Ids ids,
      Clock clock) {
    this.codes = codes;
    this.cards = cards;
    this.showing = showing;
    this.config = config;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  OfflineCode issue() {
    // who reports the card lost at the same time comes after this, and finds the code
    var card = cards.holdMine();
    var union = showing.requireShowable(card);
    // a signed code tells whole seconds
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var code = new OfflineCode(ids.next(), card, union, now, now.plus(config.codeLifetime()));
    codes.persistAndFlush(code);
    return code;
  }

  /// Codes die with the state of their card.
  @Transactional
  void end(@Observes CardTermEnded ended) {
    codes.die(ended.cardId(), clock.instant());
  }

  @Transactional
  void forgetOldCodes() {
    codes.forget(clock.instant().minus(config.settleWithin()).minus(MEMORY));
  }
}
