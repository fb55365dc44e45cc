package org.gonghui.assistance.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.gonghui.assistance.Books;
import org.gonghui.assistance.Resident;
import org.gonghui.assistance.Town;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class SuccessionIT {
  private final Town town = Town.built();
  private final Resident merged = town.joined("陈十二");
  private final Resident survivor = town.joined("陈十二");

  @BeforeEach
  void theTownHasMoney() {
    town.fund("F", "ILLNESS_RELIEF", 50_000);
  }

  @AfterEach
  void theBooksBalance() {
    Books.balance();
  }

  @Test
  void casesAndTheirDocumentsAreTheSurvivors() {
    var document = merged.uploads();
    var id = merged.submitsWith(document);

    merge();

    assertThat(survivor.stateOf(id)).isEqualTo("SUBMITTED");
    town.as("reviewer")
        .get("/v1/assistance-cases/{id}/documents/{document}", id, document)
        .then()
        .statusCode(200);
    survivor.calls().get("/v1/me/documents/{id}", document).then().statusCode(200);
    assertThat(recorded("CASE_HANDED_OVER", id)).isEqualTo(1);
    assertThat(recorded("DOCUMENT_HANDED_OVER", document)).isEqualTo(1);
  }

  @Test
  void whatWaitedForAnAccountGoesToTheSurvivors() {
    var id = merged.isApproved();
    survivor.withAccount("6222020000007");
    assertThat(payment(id, "state")).isEqualTo("WAITING_FOR_ACCOUNT");

    merge();

    assertThat(payment(id, "state")).isEqualTo("RESERVED");
    assertThat(payment(id, "memberId")).isEqualTo(survivor.memberId().toString());
    assertThat(
            Database.number(
                "select count(*) from payment p join payee_account a on a.id = p.account_id where p.reference = ? and a.member_id = ?",
                id,
                survivor.memberId()))
        .isEqualTo(1);
    assertThat(recorded("PAYMENT_HANDED_OVER", UUID.fromString(payment(id, "id")))).isEqualTo(1);
  }

  @Test
  void whatIsPinnedToAnAccountStaysPinnedAndIsPaid() {
    var id = merged.withAccount("6222020000008").isApproved();

    merge();

    assertThat(payment(id, "state")).isEqualTo("RESERVED");
    assertThat(payment(id, "held")).isEqualTo("false");
    assertThat(payment(id, "memberId")).isEqualTo(survivor.memberId().toString());
    town.prepares(UUID.fromString(payment(id, "fundId"))).released();
    assertThat(survivor.stateOf(id)).isEqualTo("IN_PAYMENT");
  }

  @Test
  void whatIsHeldStaysHeldForItsReason() {
    var id = merged.withAccount("6222020000008").isApproved();
    merged.gives("6222020000009", "陈十二").then().statusCode(200);

    merge();

    assertThat(payment(id, "holdReason")).isEqualTo("ACCOUNT_CHANGED");
    assertThat(payment(id, "memberId")).isEqualTo(survivor.memberId().toString());
  }

  @Test
  void aSurvivorWhoseLoginWasReplacedLatelyHoldsWhatIsHandedOver() {
    var id = merged.withAccount("6222020000008").isApproved();
    var fund = UUID.fromString(payment(id, "fundId"));
    town.prepares(fund);
    Database.execute(
        "update roster_account set replaced_at = now() - interval '1 hour' where member_id = ?",
        survivor.memberId());

    merge();

    assertThat(payment(id, "holdReason")).isEqualTo("LOGIN_REPLACED");
    assertThat(payment(id, "state")).isEqualTo("RESERVED");
    assertThat(survivor.stateOf(id)).isEqualTo("APPROVED");
  }

  private void merge() {
    merged.mergesInto(survivor);
    await()
        .until(() ->
            Database.number(
                    "select count(*) from roster_member where id = ? and merged_into = ?",
                    merged.memberId(),
                    survivor.memberId())
                == 1);
  }

  private String payment(UUID caseId, String field) {
    return town.as("finance")
        .queryParam("case", caseId)
        .get("/v1/payments")
        .<List<Object>>path("items." + field)
        .getFirst()
        .toString();
  }

  private static long recorded(String action, UUID subject) {
    return Database.number(
        "select count(*) from audit_entry where action = ? and subject = ?", action, subject);
  }
}
