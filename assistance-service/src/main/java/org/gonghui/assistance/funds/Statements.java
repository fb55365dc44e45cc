package org.gonghui.assistance.funds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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

  Statement of(UUID fundId, @Nullable LocalDate from, LocalDate to) {
    var first = from == null ? BEGINNING : from;
    var opening = balance(fundId, first.minusDays(1), "e.account in ('BANK', 'TRANSIT')");
    var lines = lines(fundId, first, to);
    // of the lines shown: what is booked meanwhile stands in neither
    var closing = lines.stream().map(StatementLine::sum).reduce(opening, Money::plus);
    var reserved = balance(fundId, to, "e.account = 'RESERVED'").negated();
    return new Statement(
        fundId, from, to, opening, lines, closing, reserved, closing.minus(reserved));
  }

  private Money balance(UUID fundId, LocalDate until, String accounts) {
    return new Money(
        session
            .createNativeQuery(
                """
                select coalesce(sum(e.amount), 0.00) from ledger_entry e
                  join ledger_transaction t on t.id = e.transaction_id
                where t.fund_id = :fund and t.booked_on <= :until and %s
                """
                    .formatted(accounts),
                BigDecimal.class)
            .setParameter("fund", fundId)
            .setParameter("until", until)
            .getSingleResult());
  }

  private List<StatementLine> lines(UUID fundId, LocalDate from, LocalDate to) {
    return session
        .createNativeQuery(
            """
            select cast(t.booked_on as text), t.kind, sum(e.amount), t.subject
            from ledger_transaction t join ledger_entry e on e.transaction_id = t.id
            where t.fund_id = :fund and t.booked_on between :from and :to
              and e.account in ('BANK', 'TRANSIT')
            group by t.id having sum(e.amount) <> 0 order by t.booked_on, t.booked_at, t.id
            """,
            Tuple.class)
        .setParameter("fund", fundId)
        .setParameter("from", from)
        .setParameter("to", to)
        .getResultStream()
        .map(row ->
            new StatementLine(
                LocalDate.parse(row.get(0, String.class)),
                BookingKind.valueOf(row.get(1, String.class)),
                new Money(row.get(2, BigDecimal.class)),
                row.get(3, UUID.class)))
        .toList();
  }
}
