package org.gonghui.assistance.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gonghui.assistance.BankAnswer;
import org.gonghui.assistance.BankSays;
import org.gonghui.assistance.Books;
import org.gonghui.assistance.Town;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Race;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class MoneyRaceIT {
  private static final int CALLERS = 12;

  private final Town town = Town.built();

  @Test
  void theLastYuanOfABudgetIsPromisedOnce() {
    var fund = town.fund("F", "ILLNESS_RELIEF", 12_000 * 3 + 11_999);
    var cases =
        IntStream.range(0, CALLERS)
            .mapToObj(number -> {
              var id = town.joined("王" + number).submits();
              town.review(id).then().statusCode(200);
              return id;
            })
            .toList();
    var codes =
        Race.of(CALLERS, number -> town.approve(cases.get(number), "approver").statusCode());

    assertThat(codes).containsOnly(200, 422);
    assertThat(codes.stream().filter(code -> code == 200)).hasSize(3);
    assertThat(town.of(fund, "reserved")).isEqualTo("36000.00");
    Books.balance();
  }

  @Test
  void aCaseIsApprovedOnceWhoeverAsks() {
    var fund = town.fund("F", "ILLNESS_RELIEF", 1_000_000);
    var id = town.joined("赵六").submits();
    town.review(id).then().statusCode(200);
    var codes = Race.of(CALLERS, number -> town.approve(id, "approver-" + number).statusCode());

    assertThat(codes.stream().filter(code -> code == 200)).hasSize(1);
    assertThat(town.of(fund, "reserved")).isEqualTo("12000.00");
    Books.balance();
  }

  @Test
  void theSameBankMessageCountsOnce() {
    var fund = town.fund("F", "ILLNESS_RELIEF", 50_000);
    var woman = town.joined("孙七").withAccount("6222020000001");
    var caseId = woman.isApproved();
    var batch = town.prepares(fund).released();
    var message = BankSays.debited(town.account("F"), "R1", batch.onlyTransfer(), 12_000).strip();
    var ids =
        Race.of(CALLERS, number -> BankAnswer.send(town.asBank(), message).<String>path("id"));

    assertThat(ids).containsOnly(ids.getFirst());
    assertThat(woman.stateOf(caseId)).isEqualTo("SETTLED");
    assertThat(town.of(fund, "closing")).isEqualTo("38000.00");
    Books.balance();
  }

  @Test
  void thePaymentsOfAFundGoIntoOneBatch() {
    var fund = town.fund("F", "ILLNESS_RELIEF", 50_000);
    town.joined("周八").withAccount("6222020000001").isApproved();
    var codes =
        Race.of(
            CALLERS,
            number ->
                town.as("finance", "finance-" + number)
                    .contentType("application/json")
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body(Map.of("fundId", fund))
                    .post("/v1/payment-batches")
                    .statusCode());
    assertThat(codes.stream().filter(code -> code == 201)).hasSize(1);
  }

  @Test
  void theDatabaseItselfRefusesAnUnbalancedTransaction() throws SQLException {
    var fund = town.fund("F", "ILLNESS_RELIEF", 100);
    try (var connection = Database.connect();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          "insert into ledger_transaction values (gen_random_uuid(), '%s', 'DEPOSIT', gen_random_uuid(), current_date, now())"
              .formatted(fund));
      statement.execute(
          "insert into ledger_entry (transaction_id, account, amount) select id, 'BANK', 1 from ledger_transaction where fund_id = '%s' order by booked_at desc limit 1"
              .formatted(fund));
      assertThatThrownBy(connection::commit).hasMessageContaining("does not sum to zero");
    }
  }

  @Test
  void theServicesRoleMayNotRewriteTheLedger() throws SQLException {
    try (var connection = Database.connectAsService();
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("update ledger_entry set amount = 1"))
          .hasMessageContaining("permission denied");
      assertThatThrownBy(() -> statement.execute("delete from ledger_transaction"))
          .hasMessageContaining("permission denied");
    }
  }
}
