package org.gonghui.stack.story;

import java.util.Map;
import org.gonghui.stack.client.Voice;

/// A case from evidence to approval, by two people.
final class Decisions {
  private final Stage stage;

  Decisions(Stage stage) {
    this.stage = stage;
  }

  /// @param evidence as `PUT …/evidence` takes it
  void submitAndApprove(
      Voice member, String caseId, Map<String, Object> evidence, boolean quietly) {
    var own = "/v1/me/assistance-cases/" + caseId;
    var seen = member.quietly().get(own).must(200);
    member.putSeen(own + "/evidence", seen.etag(), evidence).must(200);
    var reviewer = told(stage.sample("reviewer"), quietly);
    var approver = told(stage.sample("approver"), quietly);
    var path = "/v1/assistance-cases/" + caseId;
    var submitted = reviewer.get(path).must(200);
    reviewer.postSeen(path + "/review", submitted.etag(), Map.of("note", "材料齐全（演示）")).must(200);
    var reviewed = approver.get(path).must(200);
    approver.postOnceSeen(path + "/approval", reviewed.etag(), Map.of()).must(200);
  }

  private static Voice told(Voice voice, boolean quietly) {
    return quietly ? voice.quietly() : voice;
  }
}
