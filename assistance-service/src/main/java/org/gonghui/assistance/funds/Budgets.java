package org.gonghui.assistance.funds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.kit.money.Money;
import org.hibernate.Session;

/// Budgets in plain SQL: their counters are changed by conditional updates only.
@ApplicationScoped
class Budgets {
  private static final String COLUMNS =
      "select b.id, b.fund_id, b.year, b.programme, b.amount, b.reserved, b.spent, b.version from fund_budget b ";

  private final Session session;

  Budgets(Session session) {
    this.session = session;
  }

  /// Adds to the fund's budget of a programme and year, or makes it.
  ///
  /// @return empty when another fund of the organisation has the programme and year
  Optional<UUID> add(UUID id, Fund fund, GiveBudget budget) {
    return session
        .createNativeQuery(
            """
            insert into fund_budget (id, fund_id, organization_id, programme, year, amount)
            values (:id, :fund, :organization, :programme, :year, :sum)
            on conflict (organization_id, programme, year) do update
              set amount = fund_budget.amount + excluded.amount, version = fund_budget.version + 1
              where fund_budget.fund_id = excluded.fund_id
            returning id
            """,
            UUID.class)
        .setParameter("id", id)
        .setParameter("fund", fund.id())
        .setParameter("organization", fund.organizationId())
        .setParameter("programme", budget.programme())
        .setParameter("year", budget.year())
        .setParameter("sum", budget.sum().amount())
        .getResultStream()
        .findFirst();
  }

  Optional<Budget> of(UUID fundId, UUID id) {
    return session
        .createNativeQuery(COLUMNS + "where b.fund_id = :fund and b.id = :id", Tuple.class)
        .setParameter("fund", fundId)
        .setParameter("id", id)
        .getResultStream()
        .map(Budgets::read)
        .findFirst();
  }

  /// Those of each fund, by year and programme.
  Map<UUID, List<Budget>> ofFunds(Collection<UUID> funds) {
    return session
        .createNativeQuery(
            COLUMNS + "where b.fund_id = any(:funds) order by b.year, b.programme", Tuple.class)
        .setParameter("funds", funds.toArray(UUID[]::new))
        .getResultStream()
        .map(Budgets::read)
        .collect(Collectors.groupingBy(Budget::fundId));
  }

  /// The budget at the nearest organisation at or above the member's, by area.
  ///
  /// @param fundCode the code that the fund must have; empty for any
  Optional<Payer> nearest(
      UUID organization, String programme, int year, Optional<String> fundCode) {
    return session
        .createNativeQuery(
            """
            select b.fund_id, b.id from fund_budget b join fund f on f.id = b.fund_id
              join scope_closure c on c.ancestor = f.organization_id and c.axis = 'AREA'
            where c.descendant = :organization and b.programme = :programme and b.year = :year
              and (cast(:code as text) is null or f.code = cast(:code as text))
            order by (select count(*) from scope_closure up
              where up.descendant = f.organization_id and up.axis = 'AREA') desc, b.id
            limit 1
            """,
            Tuple.class)
        .setParameter("organization", organization)
        .setParameter("programme", programme)
        .setParameter("year", year)
        .setParameter("code", fundCode.orElse(null), String.class)
        .getResultStream()
        .map(row -> new Payer(row.get(0, UUID.class), row.get(1, UUID.class)))
        .findFirst();
  }

  private static Budget read(Tuple row) {
    return new Budget(
        row.get(0, UUID.class),
        row.get(1, UUID.class),
        row.get(2, Integer.class),
        row.get(3, String.class),
        new Money(row.get(4, BigDecimal.class)),
        new Money(row.get(5, BigDecimal.class)),
        new Money(row.get(6, BigDecimal.class)),
        row.get(7, Long.class));
  }
}
