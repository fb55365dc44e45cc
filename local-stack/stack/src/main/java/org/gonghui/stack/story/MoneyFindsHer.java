package org.gonghui.stack.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gonghui.stack.client.Answer;
import org.gonghui.stack.client.Voice;

/// Step 5 (A7): a confirmed finding opens a case by itself; she adds bills and an account, two people decide.
final class MoneyFindsHer {
  private static final String SELF_PAID = "23456.78";
  private static final String PAID = "10000.00";

  private final Stage stage;
  private final List<Voice> women;
  private final List<Woman> list;

  MoneyFindsHer(Stage stage, List<Voice> women, List<Woman> list) {
    this.stage = stage;
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
    var opened = stage.await("her case", () -> own(woman.quietly()));
    var path = "/v1/me/assistance-cases/" + opened;
    stage.figure("opened by itself", "CONDOLENCE", woman.get(path).must(200).text("programme"));
    woman.put("/v1/me/payee-account", Treasury.payee("别人", n)).mustRefuse(422, "HOLDER_IS_NOT_YOU");
    woman
        .put("/v1/me/payee-account", Treasury.payee(list.get(n).name(), stage.run() * 10_000 + n))
        .must(200, 201);
    new Decisions(stage).submitAndApprove(woman, opened, evidence(woman), n > 0);
    var approved = woman.get(path).must(200);
    stage.figure("the sum", PAID, approved.text("assessment/amount/amount"));
    if (n == 0) {
      approved.body().at("/assessment/steps").forEach(step -> stage.say("  why: " + step));
    }
    return opened;
  }

  private static Optional<String> own(Voice woman) {
    return Optional.of(woman.get("/v1/me/assistance-cases"))
        .filter(answer -> answer.status() == 200)
        .map(Answer::body)
        .map(body -> body.at("/items/0/id"))
        .filter(id -> !id.isMissingNode())
        .map(id -> id.asText());
  }

  private Map<String, Object> evidence(Voice woman) {
    return Map.of(
        "bills",
            List.of(
                Map.of(
                    "sum",
                    Stage.sum(SELF_PAID),
                    "issuedOn",
                    stage.today().minusDays(1).toString())),
        "selfPaid", Stage.sum(SELF_PAID),
        "consents", List.of(new Login(stage).consent(woman, "MEDICAL_DATA")));
  }
}
