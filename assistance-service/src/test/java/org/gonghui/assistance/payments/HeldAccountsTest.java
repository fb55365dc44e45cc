package org.gonghui.assistance.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gonghui.assistance.account.AccountDetails;
import org.gonghui.assistance.funds.PayingFunds.FundAccount;
import org.junit.jupiter.api.Test;

/// Who may speak of which account, and who somebody is who sends a message.
class HeldAccountsTest {
  private static final UUID RELIEF = new UUID(0, 1);
  private static final UUID SKILL = new UUID(0, 2);
  private static final UUID FOREIGN = new UUID(0, 3);
  private static final String SHARED = "1001000022223333";
  private static final String OWN = "1001000044445555";

  private final HeldAccounts accounts =
      new HeldAccounts(List.of(held(SKILL, SHARED), held(RELIEF, SHARED), held(SKILL, OWN)));

  @Test
  void theSameFundStandsForASharedAccountEveryTime() {
    assertThat(accounts.fundOf(SHARED)).isEqualTo(RELIEF);
    assertThat(accounts.fundOf(OWN)).isEqualTo(SKILL);
  }

  @Test
  void anAccountBelongsToItsFundsOnly() {
    assertThat(accounts.isOf(SKILL, SHARED)).isTrue();
    assertThat(accounts.isOf(SKILL, OWN)).isTrue();
    assertThat(accounts.isOf(RELIEF, OWN)).isFalse();
    assertThat(accounts.isOf(FOREIGN, SHARED)).isFalse();
  }

  @Test
  void whoDoesNotHoldAnAccountOrFundIsRejected() {
    assertRejected(() -> accounts.fundOf("1001000066667777"));
    assertRejected(() -> accounts.requireHeld(new TreeSet<>(Set.of(RELIEF, FOREIGN))));
    assertThat(accounts.requireHeld(new TreeSet<>(Set.of(SKILL, RELIEF))))
        .containsExactly(RELIEF, SKILL);
  }

  @Test
  void aBankIsOneSenderAndEveryPersonOfFinanceAnother() {
    var bank = Optional.of(new UUID(0, 5));
    var person = Optional.of(new UUID(0, 6));
    var scope = Set.of(new UUID(0, 8), new UUID(0, 7));

    assertThat(new Sender(bank, person, scope).key())
        .isEqualTo("bank:00000000-0000-0000-0000-000000000005");
    assertThat(new Sender(Optional.empty(), person, scope).key())
        .isEqualTo("person:00000000-0000-0000-0000-000000000006");
    assertThat(new Sender(Optional.empty(), Optional.empty(), scope).key())
        .isEqualTo(
            "scope:[00000000-0000-0000-0000-000000000007, 00000000-0000-0000-0000-000000000008]");
  }

  private static FundAccount held(UUID fund, String account) {
    return new FundAccount(fund, new AccountDetails("抚顺市总工会", account, "102224000011"));
  }

  private static void assertRejected(ThrowingCallable asking) {
    assertThatThrownBy(asking)
        .isInstanceOfSatisfying(
            MessageRejected.class,
            why -> assertThat(why.reason()).isEqualTo(MessageRejected.Reason.ACCOUNT_NOT_HELD));
  }
}
