package org.gonghui.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Comparator;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// The one place where something thrown becomes an answer. What nobody foresaw is logged once and answered 500 without a
/// word of detail.
class ProblemMapping {
  private static final Logger LOG = Logger.getLogger(ProblemMapping.class);

  private final Problems problems;
  private final Constraints constraints;

  ProblemMapping(Problems problems, Constraints constraints) {
    this.problems = problems;
    this.constraints = constraints;
  }

  @ServerExceptionMapper
  RestResponse<ProblemDetails> refused(Refusal refusal) {
    return problems.answer(refusal);
  }

  @ServerExceptionMapper
  RestResponse<ProblemDetails> invalid(ConstraintViolationException faults) {
    var refusal = new Refusal(KitProblem.VALIDATION_FAILED);
    faults.getConstraintViolations().stream()
        .map(ViolationReading::read)
        .sorted(Comparator.comparing(Violation::field))
        .forEach(v -> refusal.violation(v.field(), v.code()));
    return problems.answer(refusal);
  }

  @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
  RestResponse<ProblemDetails> unknownCaller(Throwable fault) {
    return problems.answer(
        IssuerAway.isCauseOf(fault)
            ? new Refusal(KitProblem.UNAVAILABLE).retryAfter(1)
            : new Refusal(KitProblem.UNAUTHENTICATED));
  }

  @ServerExceptionMapper
  RestResponse<ProblemDetails> forbidden(ForbiddenException fault) {
    return problems.answer(new Refusal(KitProblem.FORBIDDEN));
  }

  // the second is named because Quarkus has a mapper for it that says nothing
  @ServerExceptionMapper({JacksonException.class, MismatchedInputException.class})
  RestResponse<ProblemDetails> unreadable(JacksonException fault) {
    return problems.answer(JsonFault.refusal(fault));
  }

  @ServerExceptionMapper
  RestResponse<ProblemDetails> http(WebApplicationException fault) {
    var json = Causes.find(fault, JacksonException.class);
    if (json.isPresent()) {
      return problems.answer(JsonFault.refusal(json.get()));
    }
    var status = fault.getResponse().getStatus();
    return switch (status) {
      case 401 -> problems.answer(new Refusal(KitProblem.UNAUTHENTICATED));
      case 403 -> problems.answer(new Refusal(KitProblem.FORBIDDEN));
      // a path or query parameter that is no id, date or number is a 404 for JAX-RS
      case 404 -> problems.answer(pathFault((NotFoundException) fault));
      case 405 -> problems.methodNotAllowed();
      case 406 -> problems.answer(new Refusal(KitProblem.NOT_ACCEPTABLE));
      case 413 -> problems.answer(new Refusal(KitProblem.PAYLOAD_TOO_LARGE));
      case 415 -> problems.answer(new Refusal(KitProblem.UNSUPPORTED_MEDIA_TYPE));
      case 503 -> problems.answer(new Refusal(KitProblem.UNAVAILABLE).retryAfter(1));
      default ->
          status < 500 ? problems.answer(new Refusal(KitProblem.MALFORMED_REQUEST)) : bug(fault);
    };
  }

  private static Refusal pathFault(NotFoundException fault) {
    return fault.getCause() == null
        ? Refusal.notFound()
        : new Refusal(KitProblem.MALFORMED_REQUEST);
  }

  @ServerExceptionMapper(Throwable.class)
  RestResponse<ProblemDetails> anythingElse(Throwable fault) {
    var refusal = Causes.find(fault, Refusal.class);
    if (refusal.isPresent()) {
      return problems.answer(refusal.get());
    }
    return DatabaseFault.of(fault).map(known -> database(known, fault)).orElseGet(() -> bug(fault));
  }

  private RestResponse<ProblemDetails> database(DatabaseFault fault, Throwable thrown) {
    return switch (fault) {
      case DatabaseFault.Violated(var constraint) ->
          constraints
              .problemOf(constraint)
              .map(type -> problems.answer(new Refusal(type)))
              .orElseGet(() -> bug(thrown));
      case DatabaseFault.Overtaken() ->
          problems.answer(new Refusal(KitProblem.CONCURRENT_CHANGE).retryAfter(1));
      case DatabaseFault.Contended() ->
          problems.answer(new Refusal(KitProblem.OVERLOADED).retryAfter(1));
      case DatabaseFault.Away() ->
          problems.answer(new Refusal(KitProblem.UNAVAILABLE).retryAfter(1));
    };
  }

  private RestResponse<ProblemDetails> bug(Throwable fault) {
    LOG.error("event=unforeseen-fault", fault);
    return problems.answer(new Refusal(KitProblem.INTERNAL_ERROR));
  }
}
