package org.gonghui.kit.event;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// In which trace an event has its effect: what the effect logs, records and tells bears it.
@ApplicationScoped
class EventTraces {

  /// One of the two below.
  interface Choice {
    void during(String consumer, List<? extends ConsumerRecord<?, ?>> events, Runnable effect);
  }

  private static final TextMapGetter<Headers> HEADERS = new HeadersAsTexts();

  private final Tracer tracer;

  EventTraces(OpenTelemetry telemetry) {
    this.tracer = telemetry.getTracer("org.gonghui.kit.event");
  }

  /// In the trace of the event; of several taken together in one of their own, which links to each.
  void continued(String consumer, List<? extends ConsumerRecord<?, ?>> events, Runnable effect) {
    during(continuing(consumer, events), effect);
  }

  /// In a trace of its own, from which nothing leads back to the event.
  void apart(String consumer, List<? extends ConsumerRecord<?, ?>> events, Runnable effect) {
    during(span(consumer, Context.root()), effect);
  }

  private SpanBuilder continuing(String consumer, List<? extends ConsumerRecord<?, ?>> events) {
    if (events.size() == 1) {
      return span(consumer, named(events.getFirst()));
    }
    var span = span(consumer, Context.root());
    events.forEach(event -> span.addLink(Span.fromContext(named(event)).getSpanContext()));
    return span;
  }

  private SpanBuilder span(String consumer, Context parent) {
    return tracer.spanBuilder(consumer).setSpanKind(SpanKind.CONSUMER).setParent(parent);
  }

  private static Context named(ConsumerRecord<?, ?> message) {
    return W3CTraceContextPropagator.getInstance()
        .extract(Context.root(), message.headers(), HEADERS);
  }

  private static void during(SpanBuilder begun, Runnable effect) {
    var span = begun.startSpan();
    try (var _ = span.makeCurrent()) {
      effect.run();
    } catch (RuntimeException failed) {
      // its message may quote a person: the dead letter and the log say what it was
      span.setStatus(StatusCode.ERROR);
      throw failed;
    } finally {
      span.end();
    }
  }

  private static final class HeadersAsTexts implements TextMapGetter<Headers> {
    @Override
    public Iterable<String> keys(Headers headers) {
      return Arrays.stream(headers.toArray()).map(Header::key).toList();
    }

    @Override
    public @Nullable String get(@Nullable Headers headers, String name) {
      return headers == null ? null : MessageHeaders.find(headers, name).orElse(null);
    }
  }
}
