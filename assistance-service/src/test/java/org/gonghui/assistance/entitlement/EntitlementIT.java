package org.gonghui.assistance.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.assistance.Books;
import org.gonghui.assistance.Resident;
import org.gonghui.assistance.Town;
import org.gonghui.kit.sealing.Envelopes;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Topics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class EntitlementIT {
  private final Envelopes envelopes;
  private final Town town = Town.built();
  private final Resident woman = town.joined("吴十");

  EntitlementIT(Envelopes envelopes) {
    this.envelopes = envelopes;
  }

  @Test
  void aCaseOpensByItselfOnceAndPaysTheSelfPaidPart() {
    var fund = town.fund("F", "CONDOLENCE", 50_000);
    var reference = UUID.randomUUID();
    say("EntitlementArisen", reference, 1);
    say("EntitlementArisen", reference, 1);
    var caseId = awaitCase();
    assertThat(woman.stateOf(caseId)).isEqualTo("OPENED");

    woman.evidence(caseId, 8_600).then().statusCode(200);
    woman.withAccount("6222020000001");
    town.decides(caseId);
    assertThat(town.of(fund, "reserved")).isEqualTo("8600.00");
    assertThat(cases()).hasSize(1);
  }

  @Test
  void aRetractionWithdrawsWhatIsUndecidedAndHoldsWhatIsNot() {
    var reference = UUID.randomUUID();
    town.fund("F", "CONDOLENCE", 50_000);
    say("EntitlementArisen", reference, 1);
    var caseId = awaitCase();
    woman.evidence(caseId, 20_000).then().statusCode(200);
    woman.withAccount("6222020000001");
    town.decides(caseId);

    say("EntitlementRetracted", reference, 2);
    await()
        .untilAsserted(() ->
            assertThat(
                    town.as("finance")
                        .queryParam("held", true)
                        .queryParam("case", caseId)
                        .get("/v1/payments")
                        .<List<String>>path("items.holdReason"))
                .containsExactly("ENTITLEMENT_RETRACTED"));
    assertThat(
            town.as("reviewer")
                .get("/v1/assistance-cases/{id}", caseId)
                .<String>path("underReview"))
        .isEqualTo("ENTITLEMENT_RETRACTED");
    Books.balance();
  }

  @Test
  void aRetractionThatComesFirstOpensNothing() {
    var reference = UUID.randomUUID();
    say("EntitlementRetracted", reference, 2);
    await()
        .until(() ->
            Database.number(
                    "select count(*) from entitlement where reference = ? and retracted", reference)
                == 1);
    say("EntitlementArisen", reference, 1);
    var other = UUID.randomUUID();
    say("EntitlementArisen", other, 1);
    awaitCase();
    assertThat(
            Database.number(
                "select count(*) from entitlement where reference = ? and case_id is not null",
                reference))
        .isZero();
  }

  @Test
  void nothingTellsTheMemberOrTheProgrammeOnTheBroker() {
    var id = woman.submits();
    await().until(() -> !Topics.consume("gonghui.assistance.notice").isEmpty());
    assertThat(woman.stateOf(id)).isEqualTo("SUBMITTED");
    var records = Topics.consume("gonghui.assistance.notice");
    assertThat(records)
        .allSatisfy(record ->
            assertThat(String.valueOf(record.value()))
                .doesNotContain(woman.memberId().toString())
                .doesNotContain("ILLNESS_RELIEF"));
  }

  private UUID awaitCase() {
    await().until(() -> !cases().isEmpty());
    return UUID.fromString(cases().getFirst());
  }

  private List<String> cases() {
    return woman.calls().get("/v1/me/assistance-cases").path("items.id");
  }

  private void say(String type, UUID reference, long sequence) {
    var sealed =
        envelopes.seal(
            "entitlement",
            Map.of(
                "reference",
                reference,
                "memberId",
                woman.memberId(),
                "code",
                "FOLLOW_UP_SUPPORT",
                "campaignId",
                UUID.randomUUID()),
            512);
    Topics.produce(
        "gonghui.screening.entitlement",
        reference.toString(),
        "org.gonghui.screening." + type + ".v1",
        sequence,
        "{\"reference\":\"%s\",\"sealed\":\"%s\"}".formatted(reference, sealed));
  }
}
