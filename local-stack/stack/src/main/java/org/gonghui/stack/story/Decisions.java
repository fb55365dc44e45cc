package org.gonghui.stack.story;

import java.util.Map;
import org.gonghui.stack.client.Answer;
import org.gonghui.stack.client.Voice;

/// A case from evidence to approval, by two people.
public final class Decisions {
  private final Stage stage;

  public Decisions(Stage stage) {
    this.stage = stage;
  }

  /// @param evidence as `PUT …/evidence` takes it
  void submitAndApprove(
      Voice member, String caseId, Map<String, Object> evidence, boolean quietly) {
    submitAndReview(member, caseId, evidence, quietly);
    approve(told(stage.sample("approver"), quietly), caseId).must(200);
  }

  /// As far as the second person's decision.
  ///
  /// @param evidence as `PUT …/evidence` takes it
  public void submitAndReview(
      Voice member, String caseId, Map<String, Object> evidence, boolean quietly) {
    submit(member, caseId, evidence);
    review(told(stage.sample("reviewer"), quietly), caseId).must(200);
  }

  /// @param evidence as `PUT …/evidence` takes it
  public void submit(Voice member, String caseId, Map<String, Object> evidence) {
    var own = "/v1/me/assistance-cases/" + caseId;
    var seen = member.quietly().get(own).must(200);
    member.putSeen(own + "/evidence", seen.etag(), evidence).must(200);
  }

  /// The first person's decision; the answer may be a refusal.
  public Answer review(Voice reviewer, String caseId) {
    return decide(reviewer, caseId, "review", Map.of("note", "材料齐全（演示）"));
  }

  /// The second person's decision against the member; the answer may be a refusal.
  public Answer refuse(Voice approver, String caseId) {
    return decide(approver, caseId, "refusal", Map.of("reason", "不符合条件（演示）"));
  }

  /// The second person's decision on the case as it is now; the answer may be a refusal.
  public Answer approve(Voice approver, String caseId) {
    return decide(approver, caseId, "approval", Map.of());
  }

  /// Any decision on the case as the one who decides sees it; the answer may be a refusal.
  ///
  /// @param step `review`, `return`, `approval` or `refusal`
  private static Answer decide(
      Voice decider, String caseId, String step, Map<String, String> body) {
    var path = "/v1/assistance-cases/" + caseId;
    var seen = decider.get(path).must(200);
    return decider.postOnceSeen(path + "/" + step, seen.etag(), body);
  }

  private static Voice told(Voice voice, boolean quietly) {
    return quietly ? voice.quietly() : voice;
  }
}
