package org.gonghui.stack.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.stack.faults.Bookkeeping.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookkeepingTest {
  private static final UUID ATTEMPT = UUID.randomUUID();

  /// @param fits whether they do when the bank has told all
  /// @param early whether they do before that
  @ParameterizedTest
  @CsvSource({
    "SETTLED, PAID, true, true",
    "FAILED, REFUSED, true, true",
    "RETURNED, RETURNED, true, true",
    "RELEASED, none, false, true",
    "RELEASED, PAID, false, true",
    "SETTLED, RETURNED, false, true",
    "SETTLED, REFUSED, false, false",
    "FAILED, PAID, false, true",
    "RETURNED, PAID, false, true"
  })
  void whatTheBookSaysOfATransferIsHeldAgainstTheBanks(
      String ours, String outcome, boolean fits, boolean early) {
    var lines = List.of(line(ours, "800.00"));
    var book = book("800.00", outcome);

    assertThat(book.differing(lines).isEmpty()).isEqualTo(fits);
    assertThat(book.notPaid(lines).isEmpty()).isEqualTo(early);
  }

  @Test
  void anotherSumIsNeverRight() {
    var lines = List.of(line("SETTLED", "800.00"));
    var book = book("800.01", "PAID");

    assertThat(book.differing(lines)).singleElement().asString().contains("800.01");
    assertThat(book.notPaid(lines)).hasSize(1);
  }

  /// Until the file has arrived the bank knows nothing of it.
  @Test
  void whatTheBankDoesNotKnowWasNotPaid() {
    var none = new Bookkeeping(Map.of());

    assertThat(none.notPaid(List.of(line("SETTLED", "1.00")))).hasSize(1);
    assertThat(none.notPaid(List.of(line("RELEASED", "1.00")))).isEmpty();
    assertThat(none.differing(List.of(line("RELEASED", "1.00")))).hasSize(1);
  }

  private static String line(String state, String amount) {
    return ATTEMPT + " " + state + " " + amount;
  }

  private static Bookkeeping book(String amount, String outcome) {
    return new Bookkeeping(Map.of(ATTEMPT, new Line(new BigDecimal(amount), outcome)));
  }
}
