package org.gonghui.kit.event;

import java.util.List;

/// What goes in one Kafka transaction.
///
/// @param more whether the outbox may hold more than these
record Batch(List<Waiting> messages, boolean more) {
  static final Batch EMPTY = new Batch(List.of(), false);

  /// A row of the outbox.
  record Waiting(long seq, OutboxRow row) {}

  boolean isEmpty() {
    return messages.isEmpty();
  }

  Long[] seqs() {
    return messages.stream().map(Waiting::seq).toArray(Long[]::new);
  }
}
