package org.gonghui.assistance.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.assistance.Refusal.assertRefused;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.gonghui.assistance.BankAnswer;
import org.gonghui.assistance.Explanations;
import org.gonghui.assistance.SetBack;
import org.gonghui.assistance.account.AccountDetails;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What two people of finance said of a forgotten transfer, taken back while the bank's file is read by it.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ExplanationRaceIT extends PromisedRelief {
  @Inject FileMark mark;

  @AfterEach
  void nothingWasSetBack() {
    SetBack.undone();
  }

  /// The file is stopped where it has read what was explained and has moved nothing: at the fund.
  @Test
  void itIsTakenBackBeforeTheFileOrNotAtAll() throws Exception {
    var payee = new AccountDetails(woman.name(), "6222020000001", "102100099996");
    var given = new GivenFiles(mark, account, payee);
    var transfer = BankId.of(UUID.randomUUID());
    var finance = new Explanations(town);
    SetBack.now();
    var file = given.file(UUID.randomUUID(), transfer, UUID.randomUUID(), SUM);
    assertThat(BankAnswer.to(town, file).state()).isEqualTo("PARTLY_UNMATCHED");
    var explanation = finance.explained(transfer, woman, payment.id().toString());
    finance.confirmed(explanation);

    try (var threads = Executors.newFixedThreadPool(2);
        var held = HeldFund.fromMoves(fund)) {
      var reading = threads.submit(() -> BankAnswer.to(town, file + "\n"));
      held.awaitFirst();
      var withdrawal = threads.submit(() -> finance.step(explanation, "withdrawal", "finance"));
      held.awaitSecond();
      held.letGo();

      assertThat(reading.get().state()).isEqualTo("PROCESSED");
      assertRefused(withdrawal.get(), 409, "STATE_CONFLICT");
    }
    assertThat(woman.stateOf(caseId)).isEqualTo("IN_PAYMENT");
  }
}
