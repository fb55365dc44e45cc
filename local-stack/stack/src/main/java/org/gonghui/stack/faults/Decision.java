package org.gonghui.stack.faults;

import java.util.Map;
import java.util.Set;
import org.gonghui.client.model.Evidence;
import org.gonghui.stack.story.Decisions;

/// A case from its evidence to its end or to its approval.
final class Decision {
  private static final Set<String> BEFORE_EVIDENCE = Set.of("OPENED", "RETURNED", "REOPENED");

  private final World world;
  private final Decisions decisions;

  Decision(World world) {
    this.world = world;
    this.decisions = new Decisions(world.stage());
  }

  void withdrawn(Somebody who, String id) {
    Again.until(
        () -> state(who, id).equals("WITHDRAWN"),
        () -> who.voice().post(own(id) + "/withdrawal", Map.of("reason", "不再需要（演示）")).must(200));
  }

  /// Most are approved, some refused.
  void decided(Somebody who, String id, Evidence evidence) {
    var reviewer = world.stage().sample("reviewer").quietly();
    var approver = world.stage().sample("approver").quietly();
    Again.until(
        () -> !BEFORE_EVIDENCE.contains(state(who, id)),
        () -> decisions.submit(who.voice(), id, evidence));
    Again.until(
        () -> !state(who, id).equals("SUBMITTED"), () -> decisions.review(reviewer, id).must(200));
    if (who.draws(10)) {
      Again.until(
          () -> state(who, id).equals("REFUSED"), () -> decisions.refuse(approver, id).must(200));
    } else {
      Again.until(
          () -> !state(who, id).equals("REVIEWED"),
          () -> decisions.approve(approver, id).must(200));
      world.owed().put(id, who);
    }
  }

  private static String state(Somebody who, String id) {
    return who.voice().get(own(id)).must(200).text("state");
  }

  private static String own(String id) {
    return "/v1/me/assistance-cases/" + id;
  }
}
