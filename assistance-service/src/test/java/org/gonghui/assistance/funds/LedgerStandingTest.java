package org.gonghui.assistance.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.gonghui.kit.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @ParameterizedTest(name = "{0}: {1} {2} {3} {4} {5}, reserved {6}")
  @CsvSource({
    "NONE, 0, 0, 0, 0, 0, false",
    "RESERVED, 0, 0, 1, -1, 0, true",
    "IN_TRANSIT, 0, -1, 0, 0, 1, false",
    "SETTLED, -1, 0, 0, 0, 1, false",
    "RESERVED_WITH_DEBIT_OUTSTANDING, 1, -1, 1, -1, 0, true"
  })
  void eachStandingIsOnItsAccounts(
      LedgerStanding standing,
      int bank,
      int transit,
      int equity,
      int reserved,
      int spent,
      boolean isReserved) {
    assertThat(Stream.of(LedgerAccount.values()).map(standing::sign))
        .containsExactly(bank, transit, equity, reserved, spent);
    assertThat(standing.isReserved()).isEqualTo(isReserved);
  }

  @ParameterizedTest(name = "{0} to {1}: {2} {3} {4} {5} {6}")
  @CsvSource({
    "NONE, RESERVED, 0, 0, 8600, -8600, 0",
    "RESERVED, IN_TRANSIT, 0, -8600, -8600, 8600, 8600",
    "IN_TRANSIT, SETTLED, -8600, 8600, 0, 0, 0",
    "IN_TRANSIT, RESERVED, 0, 8600, 8600, -8600, -8600",
    "SETTLED, RESERVED, 8600, 0, 8600, -8600, -8600",
    "RESERVED, NONE, 0, 0, -8600, 8600, 0"
  })
  void aMoveChangesEachAccountByTheDifference(
      LedgerStanding from,
      LedgerStanding to,
      long bank,
      long transit,
      long equity,
      long reserved,
      long spent) {
    var booking =
        new Booking(PAYER, Money.yuan(8_600), BookingKind.RELEASE, new UUID(0, 3), from, to);

    assertThat(Stream.of(LedgerAccount.values()).map(booking::change))
        .containsExactly(
            Money.yuan(bank),
            Money.yuan(transit),
            Money.yuan(equity),
            Money.yuan(reserved),
            Money.yuan(spent));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsPromisedAndWhatIsSpentIsKeptPerBudget(LedgerAccount account) {
    assertThat(account.isOfBudget())
        .isEqualTo(account == LedgerAccount.RESERVED || account == LedgerAccount.SPENT);
  }

  @Property
  void onlyReleasedMoneyIsSpent(@ForAll LedgerStanding standing) {
    assertThat(standing.sign(LedgerAccount.SPENT) == 1)
        .isEqualTo(standing == LedgerStanding.IN_TRANSIT || standing == LedgerStanding.SETTLED);
    assertThat(standing.isReserved() && standing.sign(LedgerAccount.SPENT) == 1).isFalse();
  }
}
