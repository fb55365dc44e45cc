package org.gonghui.system;

import java.util.Map;
import org.gonghui.stack.LocalSystem;
import org.gonghui.stack.story.Decisions;
import org.gonghui.stack.story.FoundUnions;
import org.gonghui.stack.story.Joining;
import org.gonghui.stack.story.Reliefs;
import org.gonghui.stack.story.Stage;
import org.gonghui.stack.story.Treasury;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/// Where money is decided on: nobody decides alone, nor on their own, and no machine decides. A refusal changes nothing, and
/// whoever may decide still can afterwards.
@ExtendWith(RunningSystem.class)
@TestInstance(Lifecycle.PER_CLASS)
class FourEyesIT {
  private static final String FOUR_EYES = "FOUR_EYES";
  private static final String HUMAN_REQUIRED = "HUMAN_REQUIRED";
  private static final Map<String, String> NOTHING = Map.of();
  private static final Map<String, String> NOTE = Map.of("note", "材料齐全（演示）");
  private static final Map<String, String> REASON = Map.of("reason", "材料不足（演示）");

  private final LocalSystem system;
  private final Stage stage;
  private final Deciders deciders;
  private final Joining joining;
  private final Treasury treasury;
  private final Decisions decisions;
  private final String fund;

  FourEyesIT(LocalSystem system) {
    this.system = system;
    this.stage = system.stage(line -> {});
    this.deciders = new Deciders(stage);
    var unions = new FoundUnions(stage).play();
    this.joining = new Joining(stage, unions);
    this.treasury = new Treasury(stage);
    this.decisions = new Decisions(stage);
    this.fund = treasury.open("EYES", "四眼", unions.city(), "ILLNESS_RELIEF", "100000.00");
  }

  @Test
  void aCaseTakesTwoPeopleAndThePayeeIsNeither() {
    var relief = submitted("payee", 3_700);
    var first = Map.of("review", NOTE, "return", REASON);
    relief.refuses(FOUR_EYES, first, deciders.member("payee", "reviewer"));
    relief.refuses(HUMAN_REQUIRED, first, deciders.machine("reviewer"));
    relief.decide(stage.sample("reviewer"), "review", NOTE).must(200);
    var second = Map.of("approval", NOTHING, "refusal", REASON);
    relief.refuses(
        FOUR_EYES,
        second,
        deciders.staff("reviewer", "approver"),
        deciders.member("payee", "approver"));
    relief.refuses(FOUR_EYES, Map.of("return", REASON), deciders.member("payee", "approver"));
    relief.refuses(HUMAN_REQUIRED, second, deciders.machine("approver"));
    relief.decide(stage.sample("approver"), "approval", NOTHING).must(200);
  }

  @Test
  void anAppealGoesToOtherPeople() {
    var relief = submitted("appealer", 3_710);
    relief.decide(stage.sample("reviewer"), "review", NOTE).must(200);
    relief.decide(stage.sample("approver"), "refusal", REASON).must(200);
    var own = relief.path().replace("/v1/", "/v1/me/");
    stage.member("appealer").post(own + "/appeal", REASON).must(200);
    relief.refuses(
        FOUR_EYES,
        Map.of("review", NOTE, "return", REASON),
        stage.sample("reviewer"),
        deciders.staff("approver", "reviewer"));
    relief.decide(deciders.staff("reviewer-2", "reviewer"), "review", NOTE).must(200);
    relief.refuses(
        FOUR_EYES,
        Map.of("approval", NOTHING, "refusal", REASON),
        stage.sample("approver"),
        deciders.staff("reviewer", "approver"),
        deciders.staff("reviewer-2", "approver"));
    relief.decide(deciders.staff("approver-2", "approver"), "approval", NOTHING).must(200);
  }

  @Test
  void moneyLeavesByWhoNeitherPreparedNorApprovedNorIsPaid() {
    var relief = submitted("paid", 3_720);
    relief.decide(stage.sample("reviewer"), "review", NOTE).must(200);
    relief.decide(stage.sample("approver"), "approval", NOTHING).must(200);
    var account = stage.member("paid").get("/v1/me/payee-account").must(200);
    stage
        .member("paid")
        .putSeen("/v1/me/payee-account", account.etag(), Treasury.payee("赵某", number(9)))
        .must(200);
    var payment = guarded("assistance", "payment", "/v1/payments/" + paymentOf(relief));
    var freeing = Map.of("confirmation", NOTHING, "ending", REASON);
    payment.refuses(FOUR_EYES, freeing, deciders.member("paid", "finance"));
    payment.refuses(HUMAN_REQUIRED, freeing, deciders.machine("finance"));
    payment.decide(stage.sample("finance"), "confirmation", NOTHING).must(200);
    var order = Map.of("fundId", fund);
    deciders
        .machine("finance")
        .postOnce("/v1/payment-batches", order)
        .mustRefuse(403, HUMAN_REQUIRED);
    var preparing = deciders.staff("preparer", "finance");
    var prepared = preparing.postOnce("/v1/payment-batches", order).must(201);
    var batch = guarded("assistance", "payment_batch", prepared.header("Location"));
    var release = Map.of("release", NOTHING);
    batch.refuses(
        FOUR_EYES,
        release,
        preparing,
        stage.sample("finance"),
        deciders.staff("approver", "finance"),
        deciders.member("paid", "finance"));
    var either = Map.of("release", NOTHING, "cancellation", NOTHING);
    batch.refuses(HUMAN_REQUIRED, either, deciders.machine("finance"));
    batch.decide(stage.sample("finance-2"), "release", NOTHING).must(200);
  }

  private Guarded submitted(String name, int n) {
    var made = Reliefs.of2018().getFirst();
    var payee = joining.member(name, n, "赵某", true);
    Treasury.give(payee, Treasury.payee("赵某", number(n))).must(201);
    var reliefs = new Reliefs(stage);
    var id = reliefs.apply(payee, made);
    decisions.submit(payee, id, reliefs.evidence(payee, made));
    return guarded("assistance", "relief_case", "/v1/assistance-cases/" + id);
  }

  private int number(int n) {
    return stage.run() * 10_000 + n;
  }

  private String paymentOf(Guarded relief) {
    var id = relief.path().substring(relief.path().lastIndexOf('/') + 1);
    var payments = stage.sample("finance").get("/v1/payments?case=" + id).must(200);
    return payments.text("items/0/id");
  }

  private Guarded guarded(String service, String table, String path) {
    return new Guarded(new ServiceTables(system, service), table, path);
  }
}
