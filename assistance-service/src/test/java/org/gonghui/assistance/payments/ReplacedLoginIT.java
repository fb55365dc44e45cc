package org.gonghui.assistance.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.assistance.Refusal.assertRefused;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.gonghui.assistance.CasePayment;
import org.gonghui.assistance.Resident;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/// Whose login was replaced a short while ago may not be who it was: what they are paid waits for finance.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ReplacedLoginIT extends PromisedRelief {

  @Test
  void whatAlreadyWaitsGoesIntoNoBatch() {
    replaced(woman, "71 hours");
    assertRefused(town.prepare(fund), 409, "NOTHING_TO_PAY");
  }

  @Test
  void aBatchTakesTheOthers() {
    var man = aMan();
    var his = man.isApproved();
    replaced(woman, "1 hour");

    var batch = town.prepares(fund);

    assertThat(batch.transfers()).containsExactly(man.transferFor(his));
    assertThat(payment.at("holdReason")).isEqualTo("LOGIN_REPLACED");
  }

  @Test
  void aReleaseLeavesThemBehind() {
    var man = aMan();
    var his = man.isApproved();
    var batch = town.prepares(fund);
    replaced(woman, "1 hour");

    batch.released();

    assertThat(batch.transfers()).containsExactly(man.transferFor(his));
    assertThat(payment.at("state")).isEqualTo("RESERVED");
    assertThat(payment.at("holdReason")).isEqualTo("LOGIN_REPLACED");
    assertThat(payment.at("attempts.state")).isEqualTo(List.of("CANCELLED"));
    assertThat(woman.stateOf(caseId)).isEqualTo("APPROVED");
    assertThat(new CasePayment(town, his).at("state")).isEqualTo("RELEASED");
  }

  @Test
  void whatIsPromisedThenWaitsFromTheStart() {
    var man = aMan();
    replaced(man, "1 hour");
    var his = man.isApproved();
    assertThat(new CasePayment(town, his).at("holdReason")).isEqualTo("LOGIN_REPLACED");
  }

  @Test
  void whatFinanceFreedIsPaidUntilTheLoginIsReplacedAgain() {
    replaced(woman, "2 hours");
    woman.gives("6222020000004", "张三丰").then().statusCode(200);
    payment.confirm().then().statusCode(200);
    assertThat(payment.at("holdReason")).isEqualTo("LOGIN_REPLACED");
    payment.confirm().then().statusCode(200);
    assertThat(payment.at("held")).isEqualTo(false);

    var batch = town.prepares(fund);
    replaced(woman, "1 hour");
    assertRefused(batch.release("finance-2"), 409, "NOTHING_TO_PAY");
  }

  private Resident aMan() {
    return town.joined("李四光").withAccount("6222020000002");
  }

  private static void replaced(Resident whose, String ago) {
    Database.execute(
        "update roster_account set replaced_at = now() - cast(? as interval) where member_id = ?",
        ago,
        whose.memberId());
  }
}
