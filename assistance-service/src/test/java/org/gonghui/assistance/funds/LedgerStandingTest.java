package org.gonghui.assistance.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.gonghui.kit.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LedgerStandingTest {
  private static final Payer PAYER = new Payer(new UUID(0, 1), new UUID(0, 2));

  @ParameterizedTest
  @EnumSource
  void eachStandingSumsToZero(LedgerStanding standing) {
    var sum = 0;
    for (var account : LedgerAccount.values()) {
      sum += standing.sign(account);
    }
    assertThat(sum).isZero();
  }

  @Property
  void eachMoveSumsToZero(
      @ForAll LedgerStanding from,
      @ForAll LedgerStanding to,
      @ForAll @LongRange(min = 1, max = 1_000_000) long yuan) {
    var booking =
        new Booking(PAYER, Money.yuan(yuan), BookingKind.RETURN, new UUID(0, 3), from, to);
    var sum = Money.ZERO;
    for (var account : LedgerAccount.values()) {
      sum = sum.plus(booking.change(account));
    }
    assertThat(sum).isEqualTo(Money.ZERO);
  }

  @Property
  void onlyReleasedMoneyIsSpent(@ForAll LedgerStanding standing) {
    assertThat(standing.sign(LedgerAccount.SPENT) == 1)
        .isEqualTo(standing == LedgerStanding.IN_TRANSIT || standing == LedgerStanding.SETTLED);
    assertThat(standing.isReserved() && standing.sign(LedgerAccount.SPENT) == 1).isFalse();
  }
}
