package org.gonghui.system;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.gonghui.stack.LocalSystem;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.story.Condolences;
import org.gonghui.stack.story.Decisions;
import org.gonghui.stack.story.Examination;
import org.gonghui.stack.story.FoundUnions;
import org.gonghui.stack.story.Joining;
import org.gonghui.stack.story.Stage;
import org.gonghui.stack.story.Treasury;

/// Two women, alike in all that an employer knows: born in the same month, both with a login and an account, both
/// examined. One of them is ill and is paid.
final class Twins {
  static final String ILL = "she-1";
  static final String WELL = "she-2";
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final int FIRST = 3_760;

  private final LocalSystem system;
  private final Stage stage;

  Twins(LocalSystem system, Stage stage) {
    this.system = system;
    this.stage = stage;
  }

  /// Until there is nothing left to be told of either.
  void live() {
    var unions = new FoundUnions(stage).play();
    var treasury = new Treasury(stage);
    var fund = treasury.open("CARE", "女职工关爱", unions.city(), "CONDOLENCE", "20000.00");
    var joining = new Joining(stage, unions);
    var n = firstOf(joining);
    var ill = joining.member(ILL, n, "周鹮一", true);
    var well = joining.member(WELL, n + 1, "周鹮二", true);
    account(ill, "周鹮一", n);
    account(well, "周鹮二", n + 1);
    var examination = new Examination(stage, unions.city(), 2);
    var hospital = stage.sample("hospital");
    var finding = examination.answered(ill, hospital, "SUSPECTED");
    examination.answered(well, hospital, "NORMAL");
    examination.confirm(finding).must(201);
    approve(ill);
    var batch = treasury.release(fund);
    treasury.answers(batch, "").forEach(treasury::deliver);
    treasury.expectClosed(batch);
    await().atMost(LONG).until(() -> ServiceTables.untold(system), rows -> rows == 0);
  }

  private static int firstOf(Joining joining) {
    var n = FIRST;
    while (!month(joining, n).equals(month(joining, n + 1))) {
      n++;
    }
    return n;
  }

  private static String month(Joining joining, int n) {
    return joining.idNumber(n, true).substring(6, 12);
  }

  private void account(Voice woman, String name, int n) {
    var account = Treasury.payee(name, stage.run() * 10_000 + n);
    Treasury.give(woman, account).must(201);
  }

  private void approve(Voice woman) {
    var condolences = new Condolences(stage);
    var decisions = new Decisions(stage);
    var id = condolences.opened(woman);
    decisions.submitAndReview(woman, id, condolences.evidence(woman), true);
    decisions.approve(stage.sample("approver"), id).must(200);
  }
}
