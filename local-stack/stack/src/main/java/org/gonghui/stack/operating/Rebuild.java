package org.gonghui.stack.operating;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.home.Running;

/// Has a read model written again from the start of its topic, and tells whether it is what it was.
public final class Rebuild {
  private static final Watch WATCH = new Watch(Duration.ofSeconds(1), Duration.ofMinutes(10));

  private final Voice operator;
  private final Running running;
  private final Consumer<String> progress;

  public Rebuild(Voice operator, Running running, Consumer<String> progress) {
    this.operator = operator;
    this.running = running;
    this.progress = progress;
  }

  /// @return whether the rows are afterwards what they were before
  public boolean of(ReadModel model) {
    var broker = running.addresses().getOrDefault("kafka", "");
    try (var admin = Admin.create(Map.of("bootstrap.servers", broker))) {
      return watched(model, new GroupOffsets(admin, model.group()));
    }
  }

  private boolean watched(ReadModel model, GroupOffsets offsets) {
    var rows = new ReadModelRows(running.addresses().getOrDefault("postgres", ""), model);
    var before = rows.content();
    var then = offsets.now();
    var name = "%-11s %-20s".formatted(model.service(), model.channel());
    progress.accept("%s %,d rows, digest %s".formatted(name, before.rows(), before.digest()));
    var path = OnDuty.path(model.service(), "projections/" + model.channel() + "/rebuild");
    var generation = operator.post(path, "").must(202).body().path("generation").asLong();
    if (!WATCH.until(() -> isRead(name, rows, generation, offsets, then))) {
      throw new IllegalStateException(
          "not read in 10 minutes; it goes on: see ./gonghui logs " + model.service());
    }
    return compare(name, before, rows);
  }

  private boolean isRead(
      String name,
      ReadModelRows rows,
      long generation,
      GroupOffsets offsets,
      Map<TopicPartition, Long> then) {
    var setBack = rows.setBack(generation);
    var left = rows.outdated();
    progress.accept("%s %d partitions set back, %,d rows to go".formatted(name, setBack, left));
    return setBack >= then.size() && offsets.cameBackTo(then);
  }

  private boolean compare(String name, ReadModelRows.Content before, ReadModelRows rows) {
    var after = rows.content();
    var left = rows.outdated();
    var equal = after.equals(before);
    progress.accept(
        "%s %,d rows, digest %s: %s"
            .formatted(
                name,
                after.rows(),
                after.digest(),
                equal ? "equal to what was there" : "NOT what was there"));
    if (left > 0) {
      progress.accept("%s %,d rows are on no topic any more".formatted(name, left));
    }
    return equal;
  }
}
