package org.gonghui.assistance;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Singleton;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/// Counts the statements that read something. Hibernate's own statistics leave native queries out.
@Singleton
@PersistenceUnitExtension
public class Readings implements StatementInspector {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // nobody writes it anywhere
  private final Queue<String> statements = new ConcurrentLinkedQueue<>();

  private volatile boolean asked;

  @Override
  public String inspect(String sql) {
    if (asked) {
      statements.add(sql);
    }
    return sql;
  }

  /// @param part of the statements that are counted
  public long of(String part, Runnable call) {
    statements.clear();
    asked = true;
    call.run();
    asked = false;
    return statements.stream().filter(sql -> sql.contains(part)).count();
  }
}
