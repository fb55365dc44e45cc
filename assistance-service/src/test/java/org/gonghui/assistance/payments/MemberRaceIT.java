package org.gonghui.assistance.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.gonghui.assistance.Books;
import org.gonghui.assistance.Resident;
import org.gonghui.assistance.Town;
import org.gonghui.assistance.cases.EntitledCaseDesk;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Race;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// What is decided for a member while something of theirs changes.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class MemberRaceIT {
  private static final int ROUNDS = 12;

  private final Town town = Town.built();
  private final Resident member = town.joined("褚十三");

  @Inject EntitledCaseDesk entitled;

  @RepeatedTest(ROUNDS)
  void aFirstAccountGivenDuringAnApprovalIsNotMissed() {
    town.fund("F", "ILLNESS_RELIEF", 50_000);
    var id = member.submits();
    town.review(id).then().statusCode(200);
    Race.of(
        2,
        caller ->
            caller == 0
                ? town.approve(id, "approver").statusCode()
                : member.gives("6222020000001", member.name()).statusCode());
    if (town.stateOf(id).equals("REVIEWED")) {
      town.approve(id, "approver").then().statusCode(200);
    }
    assertThat(statesOfPayments(id)).containsExactly("RESERVED");
    Books.balance();
  }

  /// The approval is stopped where it has read whose case it is and has not reserved anything: at the fund's row. The
  /// merge that comes now must wait for it, or the payment would stay with who is no member any more.
  @Test
  void anApprovalDuringAMergeLeavesNothingWithTheMergedMember() throws Exception {
    var fund = town.fund("F", "ILLNESS_RELIEF", 50_000);
    var survivor = town.joined("褚十三").withAccount("6222020000001");
    var id = member.submits();
    town.review(id).then().statusCode(200);
    try (var threads = Executors.newFixedThreadPool(2);
        var held = HeldFund.fromEverybody(fund)) {
      var approval = threads.submit(() -> town.approve(id, "approver").statusCode());
      held.awaitFirst();
      var merge = threads.submit(() -> member.mergesAtOnceInto(survivor));
      held.awaitSecond();
      held.letGo();
      assertThat(approval.get()).isEqualTo(200);
      merge.get();
    }
    assertThat(survivor.stateOf(id)).isEqualTo("APPROVED");
    assertThat(
            Database.number("select count(*) from payment where member_id = ?", member.memberId()))
        .isZero();
    assertThat(statesOfPayments(id)).containsExactly("RESERVED");
    Books.balance();
  }

  @RepeatedTest(ROUNDS)
  void aRetractionDuringAnApprovalHoldsThePaymentOrEndsTheCase() {
    town.fund("F", "CONDOLENCE", 50_000);
    member.withAccount("6222020000001");
    var id =
        QuarkusTransaction.requiringNew()
            .call(() -> entitled.open(member.memberId(), "CONDOLENCE"));
    member.evidence(id, 8_600).then().statusCode(200);
    town.review(id).then().statusCode(200);
    Race.of(2, caller -> caller == 0 ? town.approve(id, "approver").statusCode() : retract(id));
    assertThat(Database.number("select count(*) from payment where reference = ? and not held", id))
        .isZero();
    assertThat(town.stateOf(id)).isIn("APPROVED", "WITHDRAWN");
    Books.balance();
  }

  private int retract(UUID caseId) {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          entitled.hold(Set.of(), Set.of(caseId));
          entitled.retract(caseId);
        });
    return 0;
  }

  private List<String> statesOfPayments(UUID caseId) {
    return town.as("finance").queryParam("case", caseId).get("/v1/payments").path("items.state");
  }
}
