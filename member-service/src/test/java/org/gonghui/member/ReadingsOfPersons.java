package org.gonghui.member;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/// Counts the statements by which Hibernate reads persons; those of a batch go past it.
@Singleton
@PersistenceUnitExtension
public class ReadingsOfPersons implements StatementInspector {
  private static final long serialVersionUID = 1L;

  private final AtomicInteger count = new AtomicInteger();

  @Override
  public String inspect(String sql) {
    if (sql.contains("from person ")) {
      count.incrementAndGet();
    }
    return sql;
  }

  public int during(Runnable call) {
    var before = count.get();
    call.run();
    return count.get() - before;
  }
}
