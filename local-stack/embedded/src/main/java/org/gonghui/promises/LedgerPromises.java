package org.gonghui.promises;

import java.util.List;

/// What holds in the funds' books (assistance-service).
public final class LedgerPromises {
  static final Promise SUMS_TO_ZERO =
      new Promise(
          "each transaction of the ledger sums to zero",
          """
          select 'transaction ' || transaction_id || ' sums to ' || sum(amount)
            from ledger_entry group by transaction_id having sum(amount) <> 0
          """);

  /// Of what was never entered no sum can be wrong.
  static final Promise HAS_ENTRIES =
      new Promise(
          "each transaction of the ledger has its entries",
          """
          select 'transaction ' || t.id || ', ' || t.kind || ' of ' || t.subject || ', has none'
            from ledger_transaction t where not exists (select from ledger_entry e where e.transaction_id = t.id)
          """);

  static final Promise COUNTERS_ARE_THE_LEDGERS =
      new Promise(
          "what a budget says is what its ledger says",
          """
          select 'budget ' || b.id || ' says ' || b.reserved || ' and ' || b.spent || ', its ledger '
              || l.reserved || ' and ' || l.spent
            from fund_budget b cross join lateral (
              select coalesce(-sum(e.amount) filter (where e.account = 'RESERVED'), 0) as reserved,
                     coalesce(sum(e.amount) filter (where e.account = 'SPENT'), 0) as spent
                from ledger_entry e where e.budget_id = b.id) l
            where b.reserved <> l.reserved or b.spent <> l.spent
          """);

  static final Promise RESERVED_IS_OWED =
      new Promise(
          "what is reserved is what is owed, what is spent is what was paid",
          """
          select 'budget ' || b.id || ' says ' || b.reserved || ' and ' || b.spent || ', its payments '
              || p.owed || ' and ' || p.paid
            from fund_budget b cross join lateral (
              select coalesce(sum(p.amount) filter (where p.state in
                       ('WAITING_FOR_ACCOUNT', 'RESERVED', 'BATCHED', 'FAILED', 'RETURNED')), 0) as owed,
                     coalesce(sum(p.amount) filter (where p.state in ('RELEASED', 'SETTLED')), 0) as paid
                from payment p where p.budget_id = b.id) p
            where b.reserved <> p.owed or b.spent <> p.paid
          """);

  public static final List<Promise> ALL =
      List.of(SUMS_TO_ZERO, HAS_ENTRIES, COUNTERS_ARE_THE_LEDGERS, RESERVED_IS_OWED);

  private LedgerPromises() {}
}
