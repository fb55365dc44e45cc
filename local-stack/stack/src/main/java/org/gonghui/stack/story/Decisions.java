package org.gonghui.stack.story;

import java.util.function.BiFunction;
import org.gonghui.client.api.AssistanceCasesApi;
import org.gonghui.client.api.MyAssistanceCasesApi;
import org.gonghui.client.model.AssistanceCase;
import org.gonghui.client.model.Evidence;
import org.gonghui.client.model.Reason;
import org.gonghui.client.model.Review;
import org.gonghui.stack.client.Answer;
import org.gonghui.stack.client.Voice;

/// A case from evidence to approval, by two people.
public final class Decisions {
  private final Stage stage;

  public Decisions(Stage stage) {
    this.stage = stage;
  }

  /// @param evidence as `PUT …/evidence` takes it
  void submitAndApprove(Voice member, String caseId, Evidence evidence, boolean quietly) {
    submitAndReview(member, caseId, evidence, quietly);
    approve(told(stage.sample("approver"), quietly), caseId).must(200);
  }

  /// As far as the second person's decision.
  ///
  /// @param evidence as `PUT …/evidence` takes it
  public void submitAndReview(Voice member, String caseId, Evidence evidence, boolean quietly) {
    submit(member, caseId, evidence);
    review(told(stage.sample("reviewer"), quietly), caseId).must(200);
  }

  /// @param evidence as `PUT …/evidence` takes it
  public void submit(Voice member, String caseId, Evidence evidence) {
    var seen =
        member
            .quietly()
            .call(MyAssistanceCasesApi::new, api -> api.getMyAssistanceCase(caseId))
            .seen();
    member
        .call(MyAssistanceCasesApi::new, api -> api.putCaseEvidence(caseId, seen, evidence))
        .must(200);
  }

  /// The first person's decision; the answer may be a refusal.
  public Answer review(Voice reviewer, String caseId) {
    var review = new Review().note("材料齐全（演示）");
    return decide(reviewer, caseId, (api, seen) -> api.reviewCase(caseId, seen, review));
  }

  /// The second person's decision against the member; the answer may be a refusal.
  public Answer refuse(Voice approver, String caseId) {
    var reason = new Reason().reason("不符合条件（演示）");
    return decide(approver, caseId, (api, seen) -> api.refuseCase(caseId, seen, reason));
  }

  /// The second person's decision on the case as it is now; the answer may be a refusal.
  public Answer approve(Voice approver, String caseId) {
    return decide(approver, caseId, (api, seen) -> api.approveCase(caseId, Voice.key(), seen));
  }

  /// Any decision on the case as the one who decides sees it; the answer may be a refusal.
  ///
  /// @param step from the version that was seen
  private static Answer decide(
      Voice decider, String caseId, BiFunction<AssistanceCasesApi, String, AssistanceCase> step) {
    var seen = decider.call(AssistanceCasesApi::new, api -> api.getAssistanceCase(caseId)).seen();
    return decider.call(AssistanceCasesApi::new, api -> step.apply(api, seen)).answer();
  }

  private static Voice told(Voice voice, boolean quietly) {
    return quietly ? voice.quietly() : voice;
  }
}
