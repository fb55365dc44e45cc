package org.gonghui.kit.rotation;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.sealing.KeysConfig;

/// Starts sweeps and takes them further, some rows per transaction.
@Singleton
class Rotation {
  private final DataSource database;
  private final Targets targets;
  private final Progress progress;
  private final Copies copies;
  private final KeysConfig config;
  private final Audit audit;
  private final Ids ids;

  Rotation(
      DataSource database,
      Targets targets,
      Progress progress,
      Copies copies,
      KeysConfig config,
      Audit audit,
      Ids ids) {
    this.database = database;
    this.targets = targets;
    this.progress = progress;
    this.copies = copies;
    this.config = config;
    this.audit = audit;
    this.ids = ids;
  }

  /// Begins a sweep of every column that has none running for the current key.
  @Transactional
  void begin() throws SQLException {
    try (var connection = database.getConnection()) {
      for (var target : targets.due()) {
        progress.begin(connection, target);
      }
    }
    audit.record("KEY_ROTATION_STARTED", ids.next());
  }

  /// @return false when there was nothing to do
  @Transactional
  boolean step() throws SQLException {
    try (var connection = database.getConnection()) {
      var own = targets.all();
      var next = progress.next(connection, own);
      if (next.isEmpty()) {
        return false;
      }
      var sweep = next.get();
      var target = own.stream().filter(each -> each.name().equals(sweep.target())).findFirst();
      if (target.isEmpty()) {
        progress.note(connection, sweep, new Sweep.Step(null, 0, 0), config.settle(), false);
        return true;
      }
      var step = new Sweep(connection, target.get()).step(sweep.seenUpTo(), config.sweepBatch());
      var waits =
          step.last() == null && copies.writeOtherwise(target.get().keys(), target.get().told());
      progress.note(connection, sweep, step, config.settle(), waits);
      return true;
    }
  }

  /// Whether each column of this service has been brought to the key that new values are made with.
  ///
  /// @param sweeps of [#progress]
  boolean isDone(List<SweepView> sweeps) {
    return targets.due().stream()
        .allMatch(target -> sweeps.stream().anyMatch(sweep -> sweep.isDoneFor(target)));
  }

  @Transactional
  List<SweepView> progress() throws SQLException {
    try (var connection = database.getConnection()) {
      return progress.all(connection);
    }
  }
}
