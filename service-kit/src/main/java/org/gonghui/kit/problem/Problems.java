package org.gonghui.kit.problem;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;

/// Puts refusals into words for the call at hand.
@ApplicationScoped
public class Problems {
  /// Where problem types are explained: a path of the gateway.
  private static final String TYPES = "/problems/";

  private final ProblemTexts texts;
  private final AllowedMethods allowed;
  private final HttpHeaders headers;
  private final UriInfo uri;
  private final MeterRegistry meters;

  Problems(
      ProblemTexts texts,
      AllowedMethods allowed,
      HttpHeaders headers,
      UriInfo uri,
      MeterRegistry meters) {
    this.texts = texts;
    this.allowed = allowed;
    this.headers = headers;
    this.uri = uri;
    this.meters = meters;
  }

  /// The problem of a whole call, or of one item of a bulk call.
  public ProblemDetails describe(Refusal refusal) {
    var language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    var type = refusal.type();
    return new ProblemDetails(
        TYPES + type.name(),
        texts.title(type, language),
        type.status(),
        texts.detail(type, refusal.arguments(), language),
        uri.getPath(),
        type.name(),
        Span.current().getSpanContext().getTraceId(),
        spoken(refusal.violations(), language),
        members(refusal),
        refusal.retryAfter());
  }

  /// The answer to a call that is refused; counted by code (`gonghui.refusals`).
  RestResponse<ProblemDetails> answer(Refusal refusal) {
    meters.counter("gonghui.refusals", "code", refusal.type().name()).increment();
    var answer =
        RestResponse.ResponseBuilder.<ProblemDetails>create(refusal.type().status())
            .entity(describe(refusal))
            .type("application/problem+json");
    if (refusal.retryAfter() != null) {
      answer.header(HttpHeaders.RETRY_AFTER, refusal.retryAfter());
    }
    var limit = refusal.limit();
    if (limit != null) {
      answer.header("RateLimit-Policy", limit.policyField()).header("RateLimit", limit.field());
    }
    if (refusal.type().status() == 401) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return answer.build();
  }

  RestResponse<ProblemDetails> methodNotAllowed() {
    var answer = answer(new Refusal(KitProblem.METHOD_NOT_ALLOWED));
    answer.getHeaders().putSingle(HttpHeaders.ALLOW, allowed.of(uri.getPath()));
    return answer;
  }

  private static Map<String, Object> members(Refusal refusal) {
    var members = new LinkedHashMap<String, Object>();
    refusal.type().state().ifPresent(state -> members.put("currentState", state));
    members.putAll(refusal.members());
    return members;
  }

  private List<Violation> spoken(List<Violation> violations, Locale language) {
    return violations.stream()
        .map(v -> new Violation(v.field(), v.code(), texts.violation(v.code(), language)))
        .toList();
  }
}
