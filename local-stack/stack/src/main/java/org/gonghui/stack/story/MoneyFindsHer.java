package org.gonghui.stack.story;

import java.util.ArrayList;
import java.util.List;
import org.gonghui.client.api.MyAssistanceCasesApi;
import org.gonghui.client.model.AssistanceCase;
import org.gonghui.stack.client.Reply;
import org.gonghui.stack.client.Voice;

/// Step 5 (A7): a confirmed finding opens a case by itself; she adds bills and an account, two people decide.
final class MoneyFindsHer {
  private static final String PAID = "10000.00";

  private final Stage stage;
  private final Condolences condolences;
  private final List<Voice> women;
  private final List<Woman> list;

  MoneyFindsHer(Stage stage, List<Voice> women, List<Woman> list) {
    this.stage = stage;
    this.condolences = new Condolences(stage);
    this.women = women;
    this.list = list;
  }

  /// @return the ids of the five approved cases
  List<String> play() {
    stage.title(
        5, "The money finds her: a case opens by itself, and she can see why this sum (A7)");
    var cases = new ArrayList<String>();
    for (var n = 0; n < women.size(); n++) {
      cases.add(decide(n == 0 ? women.get(n) : women.get(n).quietly(), n));
    }
    stage.figure("cases approved", women.size(), cases.size());
    return cases;
  }

  private String decide(Voice woman, int n) {
    var opened = condolences.opened(woman);
    stage.figure("opened by itself", "CONDOLENCE", read(woman, opened).must(200).getProgramme());
    Treasury.give(woman, Treasury.payee("别人", n)).mustRefuse(422, "HOLDER_IS_NOT_YOU");
    Treasury.give(woman, Treasury.payee(list.get(n).name(), stage.run() * 10_000 + n))
        .must(200, 201);
    new Decisions(stage).submitAndApprove(woman, opened, condolences.evidence(woman), n > 0);
    var approved = read(woman, opened);
    stage.figure("the sum", PAID, approved.must(200).getAssessment().getAmount().getAmount());
    if (n == 0) {
      var steps = approved.answer().body().at("/assessment/steps");
      steps.forEach(step -> stage.say("  why: " + step));
    }
    return opened;
  }

  private static Reply<AssistanceCase> read(Voice woman, String id) {
    return woman.call(MyAssistanceCasesApi::new, api -> api.getMyAssistanceCase(id));
  }
}
