package org.gonghui.assistance.funds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.money.Money;
import org.hibernate.Session;

/// What came into the funds.
@ApplicationScoped
class Deposits {
  private final Session session;

  Deposits(Session session) {
    this.session = session;
  }

  void add(UUID id, UUID fundId, Deposit deposit) {
    session
        .createNativeMutationQuery(
            """
            insert into fund_deposit (id, fund_id, amount, source, value_date)
            values (:id, :fund, :sum, :source, :day)
            """)
        .setParameter("id", id)
        .setParameter("fund", fundId)
        .setParameter("sum", deposit.sum().amount())
        .setParameter("source", deposit.source())
        .setParameter("day", deposit.valueDate())
        .executeUpdate();
  }

  Optional<DepositView> of(UUID fundId, UUID id) {
    return session
        .createNativeQuery(
            "select amount, source, cast(value_date as text) from fund_deposit where fund_id = :fund and id = :id",
            Tuple.class)
        .setParameter("fund", fundId)
        .setParameter("id", id)
        .getResultStream()
        .map(row ->
            new DepositView(
                id,
                fundId,
                new Money(row.get(0, BigDecimal.class)),
                row.get(1, String.class),
                LocalDate.parse(row.get(2, String.class))))
        .findFirst();
  }
}
