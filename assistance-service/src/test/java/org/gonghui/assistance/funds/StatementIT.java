package org.gonghui.assistance.funds;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gonghui.assistance.BankAnswer;
import org.gonghui.assistance.BankSays;
import org.gonghui.assistance.Town;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class StatementIT {
  private final Town town = Town.built();

  @Test
  void itsDaysAreIncludedAndWhatWasBeforeIsTheOpening() {
    var fund = town.opened("F");
    deposited(fund, 1, "2026-03-01");
    deposited(fund, 2, "2026-03-02");
    deposited(fund, 4, "2026-03-03");
    deposited(fund, 8, "2026-03-04");
    deposited(town.opened("G"), 16, "2026-03-02");

    var ofTwoDays = statement(fund, "?from=2026-03-02&to=2026-03-03");

    assertThat(ofTwoDays.getString("opening.amount")).isEqualTo("1.00");
    assertThat(ofTwoDays.getList("lines.bookedOn")).containsExactly("2026-03-02", "2026-03-03");
    assertThat(ofTwoDays.getList("lines.sum.amount")).containsExactly("2.00", "4.00");
    assertThat(ofTwoDays.getString("closing.amount")).isEqualTo("7.00");
    assertThat(statement(fund, "").getString("closing.amount")).isEqualTo("15.00");
  }

  @Test
  void moneyIsOutFromItsReleaseOnAndNoPromiseIsALine() {
    var fund = town.fund("F", "ILLNESS_RELIEF", 40_000);
    town.joined("张三丰").withAccount("6222020000001").isApproved();
    var batch = town.prepares(fund).released();
    debited(batch.onlyTransfer());
    town.joined("李四").withAccount("6222020000002").isApproved();

    var statement = statement(fund, "");

    assertThat(statement.getList("lines.kind")).containsExactly("DEPOSIT", "RELEASE");
    assertThat(statement.getList("lines.sum.amount")).containsExactly("40000.00", "-12000.00");
    assertThat(statement.<Object>getList("lines.subject"))
        .doesNotContainNull()
        .doesNotHaveDuplicates();
    assertThat(
            List.of(
                statement.getString("closing.amount"),
                statement.getString("reserved.amount"),
                statement.getString("available.amount")))
        .containsExactly("28000.00", "12000.00", "16000.00");
  }

  /// A deposit that was booked on an earlier day.
  private void deposited(UUID fund, long yuan, String day) {
    town.deposit(fund, yuan);
    Database.execute(
        """
        update ledger_transaction set booked_on = ? where id =
          (select id from ledger_transaction where fund_id = ? order by booked_at desc limit 1)
        """,
        LocalDate.parse(day),
        fund);
  }

  private void debited(String transfer) {
    BankAnswer.send(
        town.asBank(), BankSays.debited(town.account("F"), "R1", transfer, 12_000).strip());
  }

  private JsonPath statement(UUID fund, String days) {
    return town.as("finance")
        .get("/v1/funds/{id}/statement" + days, fund)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
