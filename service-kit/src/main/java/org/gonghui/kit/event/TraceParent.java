package org.gonghui.kit.event;

import io.opentelemetry.api.trace.Span;
import org.jspecify.annotations.Nullable;

/// The W3C trace context of what is going on.
final class TraceParent {

  private TraceParent() {}

  static @Nullable String current() {
    var span = Span.current().getSpanContext();
    return span.isValid()
        ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + span.getTraceFlags().asHex()
        : null;
  }
}
