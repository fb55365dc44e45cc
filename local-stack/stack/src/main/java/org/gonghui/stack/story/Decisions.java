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
    var own = "/v1/me/assistance-cases/" + caseId;
    var seen = member.quietly().get(own).must(200);
    member.putSeen(own + "/evidence", seen.etag(), evidence).must(200);
    var reviewer = told(stage.sample("reviewer"), quietly);
    var path = "/v1/assistance-cases/" + caseId;
    var submitted = reviewer.get(path).must(200);
    reviewer.postSeen(path + "/review", submitted.etag(), Map.of("note", "材料齐全（演示）")).must(200);
  }

  /// The second person's decision on the case as it is now; the answer may be a refusal.
  public Answer approve(Voice approver, String caseId) {
    var path = "/v1/assistance-cases/" + caseId;
    var reviewed = approver.get(path).must(200);
    return approver.postOnceSeen(path + "/approval", reviewed.etag(), Map.of());
  }

  private static Voice told(Voice voice, boolean quietly) {
    return quietly ? voice.quietly() : voice;
  }
}
