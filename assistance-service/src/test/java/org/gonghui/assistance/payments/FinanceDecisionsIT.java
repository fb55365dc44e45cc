package org.gonghui.assistance.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.assistance.Refusal.assertRefused;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.assistance.Resident;
import org.gonghui.assistance.Town;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What finance decides: on what it has seen, never for itself, and past nothing that waits for it.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class FinanceDecisionsIT {
  private final Town town = Town.built();
  private UUID fund;
  private Resident woman;
  private UUID caseId;

  @BeforeEach
  void aWomanIsPromised12000() {
    fund = town.fund("F", "ILLNESS_RELIEF", 60_000);
    woman = town.joined("张三丰").withAccount("6222020000001");
    caseId = woman.isApproved();
  }

  @Test
  void whatIsHeldIsLeftOutOfABatchAndTheOthersArePaid() {
    woman.gives("6222020000002", "张三丰").then().statusCode(200);
    var other = town.joined("李四光").withAccount("6222020000003");
    var second = other.isApproved();

    assertThat(town.prepares(fund).transfers()).hasSize(1);

    assertThat(other.stateOf(second)).isEqualTo("IN_PAYMENT");
    assertThat(woman.stateOf(caseId)).isEqualTo("APPROVED");
  }

  @Test
  void thatAllIsHeldIsSaidAndHoldsNothingMore() {
    Database.execute(
        "update roster_account set replaced_at = now() - interval '1 hour' where member_id = ?",
        woman.memberId());
    assertThat(prepares(Map.of("fundId", fund)).<String>path("currentState")).isEqualTo("HELD");
    assertThat(payment().<Boolean>path("items[0].held")).isFalse();
  }

  @Test
  void aBatchSumsToWhatItMayAtMostAndTheRestWaits() {
    town.joined("李四光").withAccount("6222020000003").isApproved();

    assertThat(
            prepares(Map.of("fundId", fund, "upTo", Town.sum(23_999)))
                .<List<String>>path("payments.sum.amount"))
        .containsExactly("12000.00");
    assertThat(
            prepares(Map.of("fundId", fund, "upTo", Town.sum(12_000)))
                .<List<String>>path("payments.sum.amount"))
        .containsExactly("12000.00");
  }

  @Test
  void nobodyDecidesOnWhatTheyArePaid() {
    woman.gives("6222020000002", "张三丰").then().statusCode(200);
    isPaid("finance");

    var etag = payment().<String>path("items[0].etag");
    assertRefused(decides("confirmation", etag), 403, "FOUR_EYES");
    assertRefused(decides("ending", etag), 403, "FOUR_EYES");
  }

  @Test
  void nobodyReleasesWhatTheyArePaid() {
    var batch = town.prepares(fund);
    isPaid("finance-2");

    assertRefused(batch.release("finance-2"), 403, "FOUR_EYES");
    batch.release("finance-3").then().statusCode(200);
  }

  @Test
  void whoHasNotSeenWhatItIsNowDecidesNothing() {
    var old = payment().<String>path("items[0].etag");
    woman.gives("6222020000002", "张三丰").then().statusCode(200);
    assertRefused(decides("confirmation", old), 412, "PRECONDITION_FAILED");
    assertRefused(decides("ending", old), 412, "PRECONDITION_FAILED");
    decides("confirmation", payment().path("items[0].etag")).then().statusCode(200);
  }

  @Test
  void whoHasNotSeenThatABatchIsSmallerDoesNotReleaseIt() {
    town.joined("李四光").withAccount("6222020000003").isApproved();
    var batch = town.prepares(fund);
    var old = town.as("finance").get("/v1/payment-batches/{id}", batch.id()).header("ETag");
    woman.gives("6222020000002", "张三丰").then().statusCode(200);

    assertRefused(
        town.as("finance", "finance-2")
            .header("If-Match", old)
            .header("Idempotency-Key", UUID.randomUUID())
            .post("/v1/payment-batches/{id}/release", batch.id()),
        412,
        "PRECONDITION_FAILED");
    batch.released();
  }

  @Test
  void aBatchHasNoFileBeforeItGoes() {
    var batch = town.prepares(fund);
    assertRefused(
        town.as("finance").get("/v1/payment-batches/{id}/pain001", batch.id()),
        409,
        "STATE_CONFLICT");
  }

  @Test
  void aBatchGoesOnceAndIsNotCancelledThen() {
    var batch = town.prepares(fund).released();
    assertRefused(batch.release("finance-3"), 409, "STATE_CONFLICT");
    assertRefused(
        town.as("finance").post("/v1/payment-batches/{id}/cancellation", batch.id()),
        409,
        "STATE_CONFLICT");
  }

  /// The woman is one of the staff.
  private void isPaid(String name) {
    Database.execute(
        "update roster_account set subject = ? where member_id = ?",
        name + town.federation(),
        woman.memberId());
  }

  private Response prepares(Map<String, Object> what) {
    return town.as("finance")
        .contentType("application/json")
        .header("Idempotency-Key", UUID.randomUUID())
        .body(what)
        .post("/v1/payment-batches");
  }

  private Response payment() {
    return town.as("finance").queryParam("case", caseId).get("/v1/payments");
  }

  private Response decides(String what, String etag) {
    return town.as("finance")
        .contentType("application/json")
        .header("If-Match", etag)
        .body(Map.of("reason", "会员放弃"))
        .post("/v1/payments/{id}/" + what, payment().<String>path("items[0].id"));
  }
}
