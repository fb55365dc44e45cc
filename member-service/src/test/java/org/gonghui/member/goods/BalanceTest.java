package org.gonghui.member.goods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gonghui.kit.problem.Refusal;
import org.junit.jupiter.api.Test;

class BalanceTest {
  private static final int BOOKS = 2_000;

  /// A step by name, and how many pieces it is about.
  record Step(int kind, int pieces) {}

  private static boolean isWhole(Balance balance) {
    return balance.received() == balance.inStore() + balance.allotted() + balance.handedOver()
        && balance.received() <= BOOKS
        && balance.inStore() >= 0
        && balance.allotted() >= 0
        && balance.handedOver() >= 0;
  }

  @Test
  void twoThousandBooksAreReceivedAllottedAndHandedOver() {
    var balance = Balance.NOTHING.receive(1_200, BOOKS).receive(800, BOOKS);
    assertThat(balance).isEqualTo(new Balance(2_000, 2_000, 0, 0));
    balance = balance.allot(1_500).handOver(1_000);
    assertThat(balance).isEqualTo(new Balance(2_000, 500, 500, 1_000));
    balance = balance.takeBack(100).release(500);
    assertThat(balance).isEqualTo(new Balance(2_000, 1_100, 0, 900));
  }

  @Test
  void noMoreComesThanWasPromisedAndNoMoreGoesThanIsInStore() {
    var received = Balance.NOTHING.receive(1_999, BOOKS);
    assertThatThrownBy(() -> received.receive(2, BOOKS)).hasMessage("MORE_THAN_PROMISED");
    assertThatThrownBy(() -> received.allot(2_000)).hasMessage("NOT_ENOUGH_IN_STORE");
    assertThat(received.allot(1_999).inStore()).isZero();
  }

  @Property(tries = 500)
  void everyPieceThatWasReceivedIsAtOnePlaceWhateverHappens(@ForAll("steps") List<Step> steps) {
    var balance = Balance.NOTHING;
    for (var step : steps) {
      balance = after(balance, step);
      assertThat(isWhole(balance)).as("%s", balance).isTrue();
    }
  }

  /// What a step that is refused leaves, and one that is not: hand-overs and returns are bounded by what was allotted.
  private static Balance after(Balance balance, Step step) {
    try {
      return switch (step.kind()) {
        case 0 -> balance.receive(step.pieces(), BOOKS);
        case 1 -> balance.allot(step.pieces());
        case 2 -> balance.handOver(Math.min(step.pieces(), balance.allotted()));
        case 3 -> balance.release(Math.min(step.pieces(), balance.allotted()));
        default -> balance.takeBack(Math.min(step.pieces(), balance.handedOver()));
      };
    } catch (Refusal refused) {
      return balance;
    }
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 4), Arbitraries.integers().between(1, 900))
        .as(Step::new)
        .list()
        .ofMaxSize(60);
  }
}
