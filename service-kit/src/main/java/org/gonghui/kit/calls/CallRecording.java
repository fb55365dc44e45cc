package org.gonghui.kit.calls;

import io.opentelemetry.api.trace.Span;
import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.gonghui.kit.identity.PartnerToken;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.problem.DatabaseFault;
import org.gonghui.kit.problem.ProblemDetails;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/// Keeps each call of an operation that came with a good token of a partner, whatever the answer is, before the answer goes
/// out. Never a person's data: no query, no body, of the path ids only. Not kept: what met no operation (nobody looked at
/// its token) and what was refused before it was begun (503 `OVERLOADED`). That a call could not be kept is logged and
/// changes no answer.
class CallRecording {
  private static final Logger LOG = Logger.getLogger(CallRecording.class);
  private static final String BEGAN = CallRecording.class.getName();

  private final Map<Method, CalledOperation> operations = new ConcurrentHashMap<>();
  private final PartnerCalls calls;
  private final Ids ids;
  private final Clock clock;
  private final ExecutorService threads;

  CallRecording(PartnerCalls calls, Ids ids, Clock clock, @VirtualThreads ExecutorService threads) {
    this.calls = calls;
    this.ids = ids;
    this.clock = clock;
    this.threads = threads;
  }

  @ServerRequestFilter(preMatching = true, nonBlocking = true)
  void begin(RoutingContext routing) {
    routing.put(BEGAN, clock.instant());
  }

  /// After all other filters: nothing changes the answer any more.
  ///
  /// @return null when it is done
  @ServerResponseFilter(priority = Priorities.USER - 1_000)
  @Nullable Uni<Void> end(
      ContainerRequestContext request,
      ContainerResponseContext answer,
      ResourceInfo resource,
      RoutingContext routing) {
    Instant began = routing.get(BEGAN);
    var method = resource.getResourceMethod();
    if (began == null || method == null || answer.getStatus() == 401) {
      return null;
    }
    return PartnerToken.shownIn(routing)
        .map(token -> {
          var operation = operations.computeIfAbsent(method, CalledOperation::of);
          return keep(token, call(token.subject(), began, operation, request, answer));
        })
        .orElse(null);
  }

  private PartnerCall call(
      String subject,
      Instant began,
      CalledOperation operation,
      ContainerRequestContext request,
      ContainerResponseContext answer) {
    var trace = Span.current().getSpanContext();
    var told = Optional.of(answer).filter(_ -> !operation.alike());
    return new PartnerCall(
        ids.next(),
        began,
        subject,
        request.getMethod(),
        operation.name(),
        operation.path(request.getUriInfo().getPathParameters()),
        told.map(ContainerResponseContext::getStatus).orElse(null),
        told.flatMap(CallRecording::code).orElse(null),
        trace.isValid() ? trace.getTraceId() : null,
        told.map(_ -> Math.toIntExact(Duration.between(began, clock.instant()).toMillis()))
            .orElse(null));
  }

  private static Optional<String> code(ContainerResponseContext answer) {
    return answer.getEntity() instanceof ProblemDetails problem
        ? Optional.of(problem.code())
        : Optional.empty();
  }

  /// What is refused early is answered by the event loop, which must not wait.
  private @Nullable Uni<Void> keep(PartnerToken token, PartnerCall call) {
    if (Context.isOnEventLoopThread()) {
      return Uni.createFrom()
          .voidItem()
          .emitOn(threads)
          .invoke(() -> keepNow(token, call))
          .onFailure()
          .recoverWithNull();
    }
    keepNow(token, call);
    return null;
  }

  private void keepNow(PartnerToken token, PartnerCall call) {
    try {
      calls.add(token.partner(), call);
    } catch (RuntimeException failed) {
      logOf(failed, call.operationId());
    }
  }

  private static void logOf(RuntimeException failed, String operation) {
    if (DatabaseFault.isOutage(failed)) {
      LOG.warnf(
          "event=partner-call-not-kept operation=%s fault=%s",
          operation, failed.getClass().getName());
    } else {
      LOG.errorf(failed, "event=partner-call-not-kept operation=%s", operation);
    }
  }
}
