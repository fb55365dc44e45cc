package org.gonghui.system;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.client.Voice;
import org.jspecify.annotations.Nullable;

/// Changes one union again and again, each time seeing the last version, and thus makes a row of events with a place each.
final class Renamer {
  private static final String PATH = "/v1/organizations";

  private final Voice admin;
  private final String id;
  private volatile @Nullable Client copy;
  private final AtomicInteger writes = new AtomicInteger();
  private @Nullable Thread thread;
  private @Nullable Throwable fault;

  Renamer(Voice admin, String parent, int number) {
    this.admin = admin;
    this.id =
        admin
            .post(
                PATH,
                Map.of(
                    "name",
                    "第" + number + "工会（演示）",
                    "type",
                    "FEDERATION",
                    "parentId",
                    parent,
                    "divisionCode",
                    "210400"))
            .must(201)
            .text("id");
  }

  void begin(Client at) {
    copy = at;
    thread = Thread.ofVirtual().unstarted(this::run);
    thread.setUncaughtExceptionHandler((dead, why) -> fault = why);
    thread.start();
  }

  /// The copy to call from the next change on.
  void turnTo(Client at) {
    copy = at;
  }

  /// @throws AssertionError when a change was refused
  void end() {
    copy = null;
    try {
      if (thread != null) {
        thread.join();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    if (fault != null) {
      throw new AssertionError("after " + writes + " changes", fault);
    }
  }

  int writes() {
    return writes.get();
  }

  /// How many events it has made: one tells that the union was founded.
  long versions() {
    return writes.get() + 1L;
  }

  /// Its events as they stand on the broker, by the number of the version that each tells of, from 1.
  List<Long> heard(List<Heard> all) {
    var sequences =
        all.stream()
            .filter(heard -> heard.topic().equals("gonghui.organization") && heard.key().equals(id))
            .map(heard -> Long.valueOf(heard.headers().getOrDefault("ce_sequence", "")))
            .toList();
    var first = sequences.stream().min(Long::compare).orElseThrow();
    return sequences.stream().map(sequence -> sequence - first + 1).toList();
  }

  private void run() {
    var etag = admin.get(PATH + "/" + id).must(200).etag();
    for (var at = copy; at != null; at = copy) {
      var changed =
          admin
              .at(at)
              .patchSeen(PATH + "/" + id, etag, Map.of("headcount", writes.get()))
              .must(200);
      etag = changed.etag();
      writes.incrementAndGet();
    }
  }
}
