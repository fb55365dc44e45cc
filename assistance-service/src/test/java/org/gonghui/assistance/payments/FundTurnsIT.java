package org.gonghui.assistance.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.Callable;
import org.gonghui.assistance.BankAnswer;
import org.gonghui.assistance.BankSays;
import org.gonghui.assistance.CasePayment;
import org.gonghui.assistance.cases.EntitledCaseDesk;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/// Somebody has a fund: whatever moves one of its payments is done after them.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class FundTurnsIT extends PromisedRelief {
  @Inject EntitledCaseDesk entitled;

  @Test
  void aBatchIsPreparedAfterThem() throws Exception {
    waits(() -> town.prepare(fund), 201);
  }

  @Test
  void aBatchIsReleasedAfterThem() throws Exception {
    var batch = town.prepares(fund);
    waits(() -> batch.release("finance-2"), 200);
  }

  @Test
  void aBatchIsCancelledAfterThem() throws Exception {
    var batch = town.prepares(fund);
    waits(() -> town.as("finance").post("/v1/payment-batches/{id}/cancellation", batch.id()), 200);
  }

  @Test
  void aPaymentEndsAfterThem() throws Exception {
    waits(payment::end, 200);
  }

  @Test
  void theBankIsHeardAfterThem() throws Exception {
    var batch = town.prepares(fund).released();
    try (var held = HeldFund.fromMoves(fund)) {
      var booked = BankSays.debited(account, "R1", batch.onlyTransfer(), SUM);
      assertThat(held.holdsUp(() -> BankAnswer.to(town, booked)).state()).isEqualTo("PROCESSED");
    }
    assertThat(woman.stateOf(caseId)).isEqualTo("SETTLED");
  }

  @Test
  void aFirstAccountCountsAfterThem() throws Exception {
    var man = town.joined("李四光");
    var his = new CasePayment(town, man.isApproved());
    assertThat(his.at("state")).isEqualTo("WAITING_FOR_ACCOUNT");
    waits(() -> man.gives("6222020000002", man.name()), 201);
    assertThat(his.at("state")).isEqualTo("RESERVED");
  }

  @Test
  void aMergeIsFollowedAfterThem() throws Exception {
    var survivor = town.joined(woman.name());
    try (var held = HeldFund.fromMoves(fund)) {
      held.holdsUp(() -> {
        woman.mergesAtOnceInto(survivor);
        return true;
      });
    }
    assertThat(payment.at("memberId")).isEqualTo(survivor.memberId().toString());
  }

  @Test
  void aRetractionHoldsAPaymentAfterThem() throws Exception {
    try (var held = HeldFund.fromMoves(fund)) {
      held.holdsUp(() -> {
        QuarkusTransaction.requiringNew()
            .run(() -> {
              entitled.hold(Set.of(), Set.of(caseId));
              entitled.retract(caseId);
            });
        return true;
      });
    }
    assertThat(payment.at("holdReason")).isEqualTo("ENTITLEMENT_RETRACTED");
  }

  private void waits(Callable<Response> call, int status) throws Exception {
    try (var held = HeldFund.fromMoves(fund)) {
      held.holdsUp(call).then().statusCode(status);
    }
  }
}
