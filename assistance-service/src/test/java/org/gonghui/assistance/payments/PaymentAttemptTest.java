package org.gonghui.assistance.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gonghui.assistance.funds.LedgerStanding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentAttemptTest {

  @ParameterizedTest
  @CsvSource({
    "REFUSED, FAILED, RESERVED",
    "DEBITED, SETTLED, SETTLED",
    "RETURNED, RETURNED, RESERVED_WITH_DEBIT_OUTSTANDING",
    "DEBITED RETURNED, RETURNED, RESERVED",
    "REFUSED DEBITED, SETTLED, SETTLED",
    "REFUSED DEBITED RETURNED, RETURNED, RESERVED"
  })
  void whatTheBankSaidDecides(String facts, AttemptState state, LedgerStanding standing) {
    var attempt = released();
    for (var fact : facts.split(" ", -1)) {
      attempt.learn(BankFact.valueOf(fact), null);
    }
    assertThat(attempt.state()).isEqualTo(state);
    assertThat(attempt.standing()).isEqualTo(standing);
  }

  @ParameterizedTest
  @CsvSource({
    "REFUSED AC04, AC04",
    "REFUSED AC04 DEBITED -, ",
    "DEBITED - RETURNED AC01, AC01",
    "RETURNED AC01 DEBITED -, AC01",
    "REFUSED AC04 DEBITED - RETURNED -, "
  })
  void theReasonIsThatOfTheFactThatDecides(String said, @Nullable String reason) {
    var attempt = released();
    var words = said.split(" ", -1);
    for (var at = 0; at < words.length; at += 2) {
      attempt.learn(BankFact.valueOf(words[at]), words[at + 1].equals("-") ? null : words[at + 1]);
    }
    assertThat(attempt.reason()).isEqualTo(Optional.ofNullable(reason));
  }

  @Property
  void theOrderAndRepetitionOfTheBanksAnswersDoNotMatter(@ForAll List<BankFact> facts) {
    var inOrder = released();
    var sorted = released();
    facts.forEach(fact -> inOrder.learn(fact, null));
    facts.stream().distinct().sorted().forEach(fact -> sorted.learn(fact, null));

    assertThat(inOrder.state()).isEqualTo(sorted.state());
    assertThat(inOrder.standing()).isEqualTo(sorted.standing());
  }

  @Test
  void itsIdFitsIntoMax35Text() {
    assertThat(released().endToEndId()).hasSize(32).matches("[0-9a-f]+");
    assertThat(BankId.read(released().endToEndId())).contains(new UUID(7, 1));
    assertThat(BankId.read("NOTPROVIDED")).isEmpty();
  }

  private static PaymentAttempt released() {
    var attempt =
        new PaymentAttempt(new UUID(7, 1), new UUID(0, 2), new UUID(0, 3), 1, new UUID(0, 4));
    attempt.release();
    return attempt;
  }
}
