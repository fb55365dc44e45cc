package org.gonghui.stack.story;

import java.util.List;
import java.util.Optional;
import org.gonghui.client.api.AssistanceCasesApi;
import org.gonghui.stack.client.Voice;

/// Step 6: the bank's answers in any order, each twice, one transfer refused, one sent back after booking; both people
/// are paid in a second attempt, to another account, and nobody twice.
final class BankPays {
  private static final int REFUSED = 1;
  private static final int RETURNED = 2;

  private final Stage stage;
  private final Treasury treasury;
  private final List<Voice> women;
  private final List<Woman> list;

  BankPays(Stage stage, Treasury treasury, List<Voice> women, List<Woman> list) {
    this.stage = stage;
    this.treasury = treasury;
    this.women = women;
    this.list = list;
  }

  void play(String fund, List<String> cases) {
    stage.title(6, "The bank: any order, repeated, refused, returned; nobody is paid twice");
    var batch = treasury.release(fund);
    var refused = Treasury.endToEndId(treasury.payment(cases.get(REFUSED)));
    var returned = Treasury.endToEndId(treasury.payment(cases.get(RETURNED)));
    treasury.deliverShuffledAndTwice(
        treasury.answers(batch, "?reject=" + refused + "&return=" + returned));
    treasury.expectClosed(batch);
    expect(cases.get(0), "SETTLED");
    expect(cases.get(REFUSED), "PAYMENT_FAILED");
    expect(cases.get(RETURNED), "PAYMENT_FAILED");
    payAgain(cases, REFUSED);
    payAgain(cases, RETURNED);
    var second = treasury.release(fund);
    treasury.deliverShuffledAndTwice(treasury.answers(second, ""));
    treasury.expectClosed(second);
    cases.forEach(id -> expect(id, "SETTLED"));
    statement(fund, cases.size());
  }

  private void payAgain(List<String> cases, int n) {
    treasury.payElsewhere(
        women.get(n), list.get(n).name(), stage.run() * 10_000 + 100 + n, cases.get(n));
  }

  private void expect(String caseId, String state) {
    stage.await(
        "case " + state,
        () ->
            Optional.of(
                    stage
                        .sample("reviewer")
                        .quietly()
                        .call(AssistanceCasesApi::new, api -> api.getAssistanceCase(caseId))
                        .must(200)
                        .getState()
                        .getValue())
                .filter(state::equals));
    stage.figure("case " + caseId, state, state);
  }

  private void statement(String fund, int paid) {
    var statement = treasury.statement(fund);
    stage.figure(
        "closing balance of the fund",
        60_000 - paid * 10_000 + ".00",
        statement.getClosing().getAmount());
    stage.figure("still reserved", "0.00", statement.getReserved().getAmount());
  }
}
