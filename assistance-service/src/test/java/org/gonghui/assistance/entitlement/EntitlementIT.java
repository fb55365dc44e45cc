package org.gonghui.assistance.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.gonghui.assistance.Books;
import org.gonghui.assistance.Resident;
import org.gonghui.assistance.Town;
import org.gonghui.kit.sealing.Envelopes;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Topics;
import org.jspecify.annotations.Nullable;
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

  /// Screening's database was set back, and the same finding is confirmed there once more.
  @Test
  void aRightToldAgainUnderAnotherReferenceIsTheSameCase() {
    var campaign = UUID.randomUUID();
    var forgotten = UUID.randomUUID();
    var known = UUID.randomUUID();
    var told = new Told(envelopes, woman);
    told.say("EntitlementArisen", forgotten, campaign, 1);
    var caseId = awaitCase();
    told.say("EntitlementArisen", known, campaign, 1);
    await().until(() -> isTaken(known));
    assertThat(cases()).hasSize(1);

    told.say("EntitlementRetracted", known, campaign, 2);
    await().until(() -> woman.stateOf(caseId).equals("WITHDRAWN"));
  }

  private static boolean isTaken(UUID reference) {
    return Database.number(
            "select count(*) from entitlement where reference = ? and case_id is not null",
            reference)
        == 1;
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
  void aRetractionHoldsNothingThatAnotherServiceAskedForUnderTheSameId() {
    var reference = UUID.randomUUID();
    town.fund("F", "CONDOLENCE", 50_000);
    say("EntitlementArisen", reference, 1);
    var caseId = awaitCase();
    woman.evidence(caseId, 20_000).then().statusCode(200);
    woman.withAccount("6222020000001");
    town.decides(caseId);
    Database.execute("update payment set source = 'REQUEST' where reference = ?", caseId);

    say("EntitlementRetracted", reference, 2);
    await()
        .untilAsserted(() ->
            assertThat(
                    town.as("reviewer")
                        .get("/v1/assistance-cases/{id}", caseId)
                        .<String>path("underReview"))
                .isEqualTo("ENTITLEMENT_RETRACTED"));
    assertThat(Database.number("select count(*) from payment where reference = ? and held", caseId))
        .isZero();
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
    var before = notices().size();
    var id = woman.submits();
    assertThat(woman.stateOf(id)).isEqualTo("SUBMITTED");
    await().untilAsserted(() -> assertThat(notices()).hasSizeGreaterThan(before));
    assertThat(notices())
        .allSatisfy(record ->
            assertThat(String.valueOf(record.value()))
                .doesNotContain(woman.memberId().toString())
                .doesNotContain("ILLNESS_RELIEF"));
  }

  @Test
  void nothingTellsACaseThatOpenedByItselfFromAnApplication() {
    var trace = UUID.randomUUID().toString().replace("-", "");
    var before = notices().size();

    sayWithin(trace, UUID.randomUUID());
    var entitled = awaitCase();
    var applied = woman.applies();

    await().untilAsserted(() -> assertThat(notices()).hasSizeGreaterThanOrEqualTo(before + 2));
    assertThat(notices())
        .allSatisfy(notice ->
            assertThat(notice.headers().toArray())
                .extracting(Header::key)
                .containsExactly(
                    "ce_specversion",
                    "ce_id",
                    "ce_type",
                    "ce_source",
                    "ce_subject",
                    "ce_time",
                    "ce_sequence",
                    "content-type"));
    // in the service itself each has a trace, and none is the entitlement's
    assertThat(traceOf(entitled)).matches("[0-9a-f]{32}").isNotEqualTo(trace);
    assertThat(traceOf(applied)).matches("[0-9a-f]{32}").isNotEqualTo(traceOf(entitled));
  }

  private static List<ConsumerRecord<String, @Nullable String>> notices() {
    return Topics.consume("gonghui.assistance.notice");
  }

  private static String traceOf(UUID caseId) {
    var opened =
        Database.rows(
            "select trace_id from audit_entry where subject = ? and action = 'CASE_OPENED'",
            caseId);
    return String.valueOf(opened.getFirst().get("trace_id"));
  }

  private UUID awaitCase() {
    await().until(() -> !cases().isEmpty());
    return UUID.fromString(cases().getFirst());
  }

  private List<String> cases() {
    return woman.calls().get("/v1/me/assistance-cases").path("items.id");
  }

  private void sayWithin(String trace, UUID reference) {
    Topics.produceTraced(
        "00-" + trace + "-00f067aa0ba902b7-01",
        "gonghui.screening.entitlement",
        reference.toString(),
        "org.gonghui.screening.EntitlementArisen.v1",
        sealed(reference));
  }

  private void say(String type, UUID reference, long sequence) {
    new Told(envelopes, woman).say(type, reference, sequence);
  }

  private String sealed(UUID reference) {
    return new Told(envelopes, woman).sealed(reference);
  }
}
