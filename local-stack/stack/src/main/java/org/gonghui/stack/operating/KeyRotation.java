package org.gonghui.stack.operating;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gonghui.embedded.KeyFiles;
import org.gonghui.stack.client.UnexpectedAnswer;
import org.gonghui.stack.client.Voice;

/// Rotates a set of keys while the services work: a new key into each file, the sweep over all that is sealed, the
/// former key out of each file; of an index then the sweep of what stands under that one. What was broken off goes on where it
/// stood.
///
/// @param set `encryption` or `index`
public record KeyRotation(Voice operator, KeyFiles files, String set, Consumer<String> progress) {
  /// Services read their file again every 5 s (`gonghui.keys.reread`).
  private static final Watch REREAD = new Watch(Duration.ofSeconds(7), Duration.ZERO);

  private static final Watch SWEEP = new Watch(Duration.ofSeconds(5), Duration.ofMinutes(30));

  public void rotate(List<String> services) {
    services.forEach(this::turn);
    sweep(services, "the former keys stay, and the same command goes on");
    services.forEach(this::retire);
    if (set.equals("index")) {
      sweep(
          services, "values under the former keys are left, and the next rotation takes them away");
    }
  }

  /// @param otherwise what is the case when that does not end
  private void sweep(List<String> services, String otherwise) {
    progress.accept("waiting until every copy has read its file again");
    REREAD.rest();
    services.forEach(this::begin);
    if (!SWEEP.until(() -> services.stream().filter(this::isSwept).count() == services.size())) {
      throw new IllegalStateException("not done in 30 minutes; " + otherwise);
    }
  }

  private void turn(String service) {
    if (files.held(service, set) > 1) {
      progress.accept(
          "%-11s %s key %d is there already: the rotation that was begun goes on"
              .formatted(service, set, files.current(service, set)));
    } else {
      files.turn(service, set);
      progress.accept(
          "%-11s %s key %d added: new values are made with it"
              .formatted(service, set, files.current(service, set)));
    }
  }

  private void begin(String service) {
    var current = files.current(service, set);
    var sweeps = operator.post(path(service), "").must(202).body().path("columns");
    if (!areUnder(current, set, sweeps)) {
      throw new UnexpectedAnswer(
          "%s has not taken over %s key %d: see ./gonghui logs %s"
              .formatted(service, set, current, service));
    }
  }

  /// Whether the sweeps that were begun are under this key: those of the set's own columns, for ids of the other set say
  /// nothing of it. A service may have none: nobody is found by a blind index in assistance.
  static boolean areUnder(int key, String set, JsonNode sweeps) {
    var own = columns(sweeps).filter(column -> isIndex(column) == set.equals("index")).toList();
    return own.isEmpty() || own.stream().anyMatch(column -> column.path("keyId").asInt() == key);
  }

  /// The two columns of a blind index are named so (docs/decisions/personal-data.md).
  private static boolean isIndex(JsonNode column) {
    return column.path("column").asText().matches(".+_(odd|even)");
  }

  private boolean isSwept(String service) {
    var view = operator.get(path(service)).must(200).body();
    var done = columns(view.path("columns")).filter(c -> c.path("state").asText().equals("DONE"));
    var changed = columns(view.path("columns")).mapToLong(c -> c.path("changed").asLong()).sum();
    progress.accept(
        "%-11s %d of %d columns done, %,d values made anew"
            .formatted(service, done.count(), view.path("columns").size(), changed));
    return view.path("done").asBoolean();
  }

  private void retire(String service) {
    files.retire(service, set);
    progress.accept(
        "%-11s only %s key %d is left in %s"
            .formatted(service, set, files.current(service, set), files.of(service)));
  }

  private static Stream<JsonNode> columns(JsonNode columns) {
    return StreamSupport.stream(columns.spliterator(), false);
  }

  private static String path(String service) {
    return OnDuty.path(service, "key-rotation");
  }
}
