package org.gonghui.member.showing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gonghui.kit.sealing.Blind;
import org.gonghui.member.card.CardFacts;
import org.gonghui.member.card.CardState;
import org.gonghui.member.showing.CardCheck.Reason;
import org.junit.jupiter.api.Test;

class CardCodeTest {
  private static final Instant NOW = Instant.parse("2018-11-09T01:03:00Z");
  private static final UUID CODE = new UUID(0, 4);
  private static final UUID CARD = new UUID(0, 1);
  private static final UUID MERCHANT = new UUID(0, 2);

  private static CardFacts card(CardState state, int term) {
    return new CardFacts(CARD, new UUID(0, 3), "6688000000000017", state, term);
  }

  private static CardCode shown(int term) {
    return new CardCode(
        CODE,
        card(CardState.ACTIVE, term),
        new Blind(new byte[] {1}, null),
        new byte[] {1},
        NOW.plusSeconds(60));
  }

  @Property
  void aCodeIsGoodWhileItsCardIsActiveInTheTermInWhichItWasShown(
      @ForAll CardState state,
      @ForAll @IntRange(max = 3) int shownIn,
      @ForAll @IntRange(max = 3) int term,
      @ForAll boolean memberIsActive) {
    var outcome = shown(shownIn).check(card(state, term), memberIsActive, MERCHANT, NOW);
    assertThat(outcome)
        .isEqualTo(
            memberIsActive && state == CardState.ACTIVE && shownIn == term
                ? new CardCheck.Valid(CODE, card(state, term))
                : new CardCheck.Refused(Reason.SUSPENDED));
  }

  @Test
  void aCodeIsUsedOnceAndNotAfterItsMinute() {
    var card = card(CardState.ACTIVE, 0);
    var code = shown(0);
    assertThat(code.check(card, true, MERCHANT, NOW)).isEqualTo(new CardCheck.Valid(CODE, card));
    assertThat(code.check(card, true, MERCHANT, NOW)).isEqualTo(new CardCheck.Refused(Reason.USED));
    assertThat(shown(0).check(card, true, MERCHANT, NOW.plusSeconds(60)))
        .isEqualTo(new CardCheck.Refused(Reason.EXPIRED));
  }
}
