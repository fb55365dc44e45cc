package org.gonghui.assistance.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gonghui.assistance.BankAnswer;
import org.gonghui.assistance.BankSays;
import org.gonghui.assistance.CasePayment;
import org.gonghui.assistance.Resident;
import org.gonghui.kit.sealing.Envelopes;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A member is told how their payment fares, with the way to it.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class PaymentNoticesIT extends PromisedRelief {

  /// What the envelope holds, as far as it matters here.
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Notice(UUID memberId, String template, String link) {}

  @Inject Envelopes envelopes;

  @Test
  void ofAPaymentThatIsRefusedAndPaidThen() {
    var batch = town.prepares(fund).released();
    BankAnswer.to(town, BankSays.status(batch.messageId(), "RJCT", batch.onlyTransfer()));
    woman.gives("6222020000002", woman.name()).then().statusCode(200);
    payment.confirm().then().statusCode(200);
    var second = town.prepares(fund).released();
    BankAnswer.to(town, BankSays.debited(account, "R1", second.onlyTransfer(), SUM));

    awaitTold(
        woman,
        caseId,
        "PAYMENT_ON_ITS_WAY",
        "PAYMENT_FAILED",
        "PAYMENT_ON_ITS_WAY",
        "PAYMENT_SETTLED");
  }

  @Test
  void ofAPaymentThatWaitsForAnAccountAndEndsUnpaid() {
    var man = town.joined("李四光");
    var his = man.isApproved();
    new CasePayment(town, his).end().then().statusCode(200);
    awaitTold(man, his, "PAYMENT_WAITING_FOR_ACCOUNT", "PAYMENT_ENDED_UNPAID");
  }

  private void awaitTold(Resident whom, UUID ofCase, String... templates) {
    await()
        .untilAsserted(() ->
            assertThat(told(whom))
                .extracting(Notice::template)
                .containsExactlyInAnyOrder(templates));
    assertThat(told(whom))
        .extracting(Notice::link)
        .containsOnly("/v1/me/assistance-cases/" + ofCase);
  }

  private List<Notice> told(Resident whom) {
    return Topics.consume("gonghui.assistance.notice").stream()
        .map(this::opened)
        .filter(notice -> notice.memberId().equals(whom.memberId()))
        .filter(notice -> notice.template().startsWith("PAYMENT_"))
        .toList();
  }

  private Notice opened(ConsumerRecord<String, @Nullable String> told) {
    var sealed = JsonPath.from(told.value()).getString("sealed");
    return envelopes.open("notice", sealed, Notice.class);
  }
}
