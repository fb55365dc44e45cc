package org.gonghui.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import org.gonghui.testing.Database;

/// What must hold in the ledger at any time.
public final class Books {
  private Books() {}

  public static void balance() {
    assertThat(
            Database.number(
                "select count(*) from (select 1 from ledger_entry group by transaction_id having sum(amount) <> 0) t"))
        .as("transactions that do not sum to zero")
        .isZero();
    assertThat(
            Database.number(
                """
                select count(*) from fund_budget b where
                  b.reserved <> -coalesce((select sum(e.amount) from ledger_entry e where e.budget_id = b.id and e.account = 'RESERVED'), 0)
                  or b.spent <> coalesce((select sum(e.amount) from ledger_entry e where e.budget_id = b.id and e.account = 'SPENT'), 0)
                  or b.reserved <> (select coalesce(sum(p.amount), 0) from payment p where p.budget_id = b.id
                    and p.state in ('WAITING_FOR_ACCOUNT', 'RESERVED', 'BATCHED', 'FAILED', 'RETURNED'))
                  or b.spent <> (select coalesce(sum(p.amount), 0) from payment p where p.budget_id = b.id
                    and p.state in ('RELEASED', 'SETTLED'))
                """))
        .as("budgets whose counters differ from ledger or payments")
        .isZero();
  }
}
