package org.gonghui.kit.event;

import java.util.Optional;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.gonghui.kit.event.Batch.Waiting;

/// The broker does not take a row of the outbox, however often it is offered: too large, or its topic is not ours to
/// write. All that stands behind it waits until an operator has mended that.
final class RowRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Waiting waiting;

  private RowRefused(Waiting waiting, Exception fault) {
    super(fault);
    this.waiting = waiting;
  }

  /// @param fault what sending it ended with; whatever passes, or only follows from another row's fault, is none
  static Optional<RowRefused> of(Waiting waiting, Exception fault) {
    return switch (fault) {
      case RecordTooLargeException _,
          RecordBatchTooLargeException _,
          InvalidRecordException _,
          InvalidTopicException _,
          PolicyViolationException _,
          AuthorizationException _ ->
          Optional.of(new RowRefused(waiting, fault));
      default -> Optional.empty();
    };
  }

  Waiting waiting() {
    return waiting;
  }
}
