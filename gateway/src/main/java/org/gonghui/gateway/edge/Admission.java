package org.gonghui.gateway.edge;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.gonghui.gateway.limit.Allowance;
import org.gonghui.gateway.limit.Caller;
import org.gonghui.gateway.limit.Limits;
import org.gonghui.gateway.path.CanonicalPath;
import org.gonghui.gateway.problem.GatewayProblem;
import org.gonghui.gateway.problem.Refusals;

/// Lets on whoever has a valid token and calls left: 401, then 429.
@ApplicationScoped
public class Admission {
  private final TokenCheck tokens;
  private final Limits limits;
  private final Refusals refusals;

  Admission(TokenCheck tokens, Limits limits, Refusals refusals) {
    this.tokens = tokens;
    this.limits = limits;
    this.refusals = refusals;
  }

  /// @param call its path canonical
  /// @param onward what follows where nothing is refused
  public void admit(RoutingContext call, Runnable onward) {
    tokens.judge(call, verdict -> decide(call, verdict, onward));
  }

  private void decide(RoutingContext call, TokenCheck.Verdict verdict, Runnable onward) {
    switch (verdict) {
      case TokenCheck.Verdict.Valid(var caller) -> {
        CanonicalPath path = call.get(CanonicalPath.class.getName());
        if (isGranted(call, limits.take(caller, call.request().method(), path))) {
          onward.run();
        }
      }
      case TokenCheck.Verdict.Invalid() -> challenge(call);
      case TokenCheck.Verdict.Undecided() -> refusals.refuse(call, GatewayProblem.UNAVAILABLE);
    }
  }

  boolean isWithinPublicLimit(RoutingContext call) {
    return isGranted(call, limits.takePublic(Caller.at(call.request().remoteAddress())));
  }

  /// Tells the caller what is left, and refuses what is beyond it.
  private boolean isGranted(RoutingContext call, Allowance allowance) {
    call.addHeadersEndHandler(head -> allowance.tellIn(call.response()));
    if (!allowance.granted()) {
      call.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(allowance.secondsToFresh()));
      refusals.refuse(call, GatewayProblem.TOO_MANY_REQUESTS);
    }
    return allowance.granted();
  }

  private void challenge(RoutingContext call) {
    call.response()
        .putHeader(
            "WWW-Authenticate",
            call.request().headers().contains(HttpHeaders.AUTHORIZATION)
                ? "Bearer error=\"invalid_token\""
                : "Bearer");
    refusals.refuse(call, GatewayProblem.UNAUTHENTICATED);
  }
}
