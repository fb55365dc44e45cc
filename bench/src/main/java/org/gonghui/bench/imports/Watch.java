package org.gonghui.bench.imports;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.gonghui.bench.memory.Memory;

/// The highest points of what is looked at while a list is taken in.
final class Watch {
  private static final String OUTBOX =
      "select count(*), coalesce(avg(octet_length(payload)), 0) from outbox";

  /// A collection stops the service for a moment.
  private static final int LOOKS_TO_A_COLLECTION = 40;

  private final Memory memory;
  private final Connection database;
  private int looks;
  private double process;
  private double heap;
  private long deepest;
  private int payload;

  Watch(Memory memory, Connection database) {
    this.memory = memory;
    this.database = database;
  }

  void look() throws SQLException, IOException {
    process = Math.max(process, memory.process());
    if (looks++ % LOOKS_TO_A_COLLECTION == 0) {
      heap = Math.max(heap, memory.liveHeap());
    }
    try (var select = database.prepareStatement(OUTBOX);
        var row = select.executeQuery()) {
      row.next();
      deepest = Math.max(deepest, row.getLong(1));
      payload = Math.max(payload, row.getInt(2));
    }
  }

  /// MiB of the process.
  double process() {
    return process;
  }

  /// MiB that live in its heap.
  double heap() {
    return heap;
  }

  /// Events that waited at most.
  long deepest() {
    return deepest;
  }

  /// Bytes of an event.
  int payload() {
    return payload;
  }
}
