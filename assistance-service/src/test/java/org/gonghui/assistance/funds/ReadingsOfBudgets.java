package org.gonghui.assistance.funds;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/// Counts the statements that read budgets of funds. Hibernate's own statistics leave native queries out.
@Singleton
@PersistenceUnitExtension
class ReadingsOfBudgets implements StatementInspector {
  private static final long serialVersionUID = 1L;

  private final AtomicInteger count = new AtomicInteger();

  @Override
  public String inspect(String sql) {
    if (sql.contains("from fund_budget b where b.fund_id")) {
      count.incrementAndGet();
    }
    return sql;
  }

  int during(Runnable call) {
    var before = count.get();
    call.run();
    return count.get() - before;
  }
}
