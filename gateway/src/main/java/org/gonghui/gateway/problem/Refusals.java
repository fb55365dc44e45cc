package org.gonghui.gateway.problem;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;

/// Answers a refused call in the caller's language. Nothing of what the caller sent is repeated but the path.
@ApplicationScoped
public class Refusals {
  private static final int DIGITS_OF_A_SHORT_BODY = 5;
  private static final Set<String> LANGUAGES = Set.of("en", "zh");
  private final MeterRegistry meters;
  private final Endings endings;

  Refusals(MeterRegistry meters, Endings endings) {
    this.meters = meters;
    this.endings = endings;
  }

  /// Ends the call. What is left of the request's body is not waited for: the connection is closed instead.
  public void refuse(RoutingContext call, GatewayProblem problem) {
    if (!isAnswered(call)) {
      leaveUnread(call);
      answer(call, problem);
    }
  }

  /// Ends a call of which nobody knows where it ends, and the connection with it.
  public void refuseFraming(RoutingContext call) {
    if (!isAnswered(call)) {
      call.request().resume();
      endings.endAfter(call);
      answer(call, GatewayProblem.MALFORMED_REQUEST);
    }
  }

  private static boolean isAnswered(RoutingContext call) {
    return call.response().ended() || call.response().headWritten();
  }

  private void answer(RoutingContext call, GatewayProblem problem) {
    var response = call.response().setStatusCode(problem.status());
    headers(problem).forEach(response::putHeader);
    response.end(body(call, problem));
  }

  /// Does not wait for all that is left of a large body: the connection ends soon after the answer.
  public void leaveUnread(RoutingContext call) {
    var request = call.request();
    request.resume();
    if (!isShort(request)) {
      endings.endAfter(call);
    }
  }

  /// Waits for nothing of what is left of a body.
  public void waitNoMore(RoutingContext call) {
    call.request().resume();
    endings.endAfter(call);
  }

  private static boolean isShort(HttpServerRequest request) {
    var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length == null
        ? !request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
        : length.length() <= DIGITS_OF_A_SHORT_BODY;
  }

  public Map<String, String> headers(GatewayProblem problem) {
    return problem.retryAfter() == 0
        ? Map.of("Content-Type", "application/problem+json")
        : Map.of(
            "Content-Type",
            "application/problem+json",
            "Retry-After",
            Integer.toString(problem.retryAfter()));
  }

  public Buffer body(RoutingContext call, GatewayProblem problem) {
    meters.counter("gonghui.gateway.refusals", "code", problem.name()).increment();
    var language = language(call);
    var texts = ResourceBundle.getBundle("problems", language);
    return new JsonObject()
        .put("type", "/problems/" + problem.name())
        .put("title", texts.getString(problem.name() + ".title"))
        .put("status", problem.status())
        .put("detail", texts.getString(problem.name() + ".detail"))
        .put("instance", problem.tellsTarget() ? pathOf(call) : "/")
        .put("code", problem.name())
        .put("traceId", Span.current().getSpanContext().getTraceId())
        .toBuffer();
  }

  private static String pathOf(RoutingContext call) {
    var target = call.request().uri();
    var mark = target.indexOf('?');
    return mark < 0 ? target : target.substring(0, mark);
  }

  private static Locale language(RoutingContext call) {
    return call.acceptableLanguages().stream()
        .map(LanguageHeader::tag)
        .map(tag -> tag.toLowerCase(Locale.ROOT))
        .filter(LANGUAGES::contains)
        .findFirst()
        .map(Locale::of)
        .orElse(Locale.CHINESE);
  }
}
