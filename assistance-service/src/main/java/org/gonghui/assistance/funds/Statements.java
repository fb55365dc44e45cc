package org.gonghui.assistance.funds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.gonghui.kit.money.Money;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Reads statements from the ledger alone.
@ApplicationScoped
class Statements {
  private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

  private final Session session;

  Statements(Session session) {
    this.session = session;
  }

  /// Read by one query: what is booked meanwhile stands in all of it or in nothing.
  Statement of(UUID fundId, @Nullable LocalDate from, LocalDate to) {
    var rows =
        session
            .createNativeQuery(
                """
                with entry as (
                  select t.id, t.booked_on, t.booked_at, t.kind, t.subject, e.account, e.amount
                  from ledger_transaction t join ledger_entry e on e.transaction_id = t.id
                  where t.fund_id = :fund and t.booked_on <= :to),
                line as (
                  select id, booked_on, booked_at, kind, subject, sum(amount) as amount from entry
                  where booked_on >= :from and account in ('BANK', 'TRANSIT')
                  group by id, booked_on, booked_at, kind, subject having sum(amount) <> 0)
                select cast(null as text) as day, 'OPENING' as kind, coalesce(sum(amount), 0.00) as amount,
                    cast(null as uuid) as subject, 0 as part, cast(null as date) as booked_on,
                    cast(null as timestamptz) as booked_at, cast(null as uuid) as id
                  from entry where booked_on < :from and account in ('BANK', 'TRANSIT')
                union all
                select null, 'RESERVED', coalesce(-sum(amount), 0.00), null, 1, null, null, null
                  from entry where account = 'RESERVED'
                union all
                select cast(booked_on as text), kind, amount, subject, 2, booked_on, booked_at, id from line
                order by part, booked_on, booked_at, id
                """,
                Tuple.class)
            .setParameter("fund", fundId)
            .setParameter("from", from == null ? BEGINNING : from)
            .setParameter("to", to)
            .getResultList();
    var opening = money(rows.get(0));
    var reserved = money(rows.get(1));
    var lines = rows.stream().skip(2).map(Statements::line).toList();
    var closing = lines.stream().map(StatementLine::sum).reduce(opening, Money::plus);
    return new Statement(
        fundId, from, to, opening, lines, closing, reserved, closing.minus(reserved));
  }

  private static StatementLine line(Tuple row) {
    return new StatementLine(
        LocalDate.parse(row.get(0, String.class)),
        BookingKind.valueOf(row.get(1, String.class)),
        money(row),
        row.get(3, UUID.class));
  }

  private static Money money(Tuple row) {
    return new Money(row.get(2, BigDecimal.class));
  }
}
