package org.gonghui.stack.operating;

import java.time.Duration;
import java.util.function.Consumer;
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
    var name = "%-11s %-20s".formatted(model.service(), model.channel());
    var topic = TopicStates.of(running.addresses().getOrDefault("kafka", ""), model.topic());
    var rows = new ReadModelRows(running.addresses().getOrDefault("postgres", ""), model);
    var before = rows.content();
    progress.accept(
        "%s %,d rows, digest %s; %,d keys on %s"
            .formatted(
                name, before.rows(), before.digest(), topic.versions().size(), model.topic()));
    var path = OnDuty.path(model.service(), "projections/" + model.channel());
    operator.post(path + "/rebuild", "").must(202);
    if (!WATCH.until(() -> isRead(name, rows, path, topic))) {
      throw new IllegalStateException(
          "not read in 10 minutes; it goes on: see ./gonghui logs " + model.service());
    }
    return compare(name, before, rows);
  }

  private boolean isRead(String name, ReadModelRows rows, String path, TopicStates topic) {
    var setBack = operator.get(path).must(200).body().path("partitionsSetBack").asInt();
    var missing = topic.missingIn(rows.versions());
    progress.accept(
        "%s %d of %d partitions set back, %,d of %,d rows to go"
            .formatted(name, setBack, topic.partitions(), missing, topic.versions().size()));
    return setBack >= topic.partitions() && missing == 0;
  }

  private boolean compare(String name, ReadModelRows.Content before, ReadModelRows rows) {
    var after = rows.content();
    var equal = after.equals(before);
    progress.accept(
        "%s %,d rows, digest %s: %s"
            .formatted(
                name,
                after.rows(),
                after.digest(),
                equal ? "equal to what was there" : "NOT what was there"));
    var left = rows.versions().values().stream().filter(version -> version < 0).count();
    if (left > 0) {
      progress.accept("%s %,d rows are on no topic any more".formatted(name, left));
    }
    return equal;
  }
}
