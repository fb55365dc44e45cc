package org.gonghui.gateway.edge;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.stream.Collectors;
import org.gonghui.gateway.limit.Allowance;
import org.gonghui.gateway.limit.Caller;
import org.gonghui.gateway.limit.Limits;
import org.gonghui.gateway.path.CanonicalPath;
import org.gonghui.gateway.problem.GatewayProblem;
import org.gonghui.gateway.problem.Refusals;
import org.gonghui.gateway.proxy.Forwarding;
import org.gonghui.gateway.route.GatewayConfig;
import org.gonghui.gateway.route.Route;
import org.gonghui.gateway.route.Routes;
import org.jboss.logging.Logger;

/// The way of every call, in the fixed order of refusals: 414, 431, 400 path and framing, 404 no such address, 405, 413, 401, 429, then the service.
@ApplicationScoped
class Edge {
  private static final Logger LOG = Logger.getLogger(Edge.class);

  /// Before everything else, Quarkus' own handlers included.
  private static final int FIRST = -100_000;

  /// After the portal's pages (-60), before any page of Quarkus.
  private static final int LAST_OF_OURS = -50;

  private static final Set<HttpMethod> METHODS =
      Set.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE);

  private static final String ALLOWED =
      METHODS.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));

  private final Routes routes;
  private final TokenCheck tokens;
  private final Limits limits;
  private final Forwarding forwarding;
  private final Refusals refusals;
  private final Set<String> operators;
  private final GatewayConfig.Head head;

  Edge(
      Routes routes,
      TokenCheck tokens,
      Limits limits,
      Forwarding forwarding,
      Refusals refusals,
      GatewayConfig config) {
    this.routes = routes;
    this.tokens = tokens;
    this.limits = limits;
    this.forwarding = forwarding;
    this.refusals = refusals;
    this.operators = config.operators();
    this.head = config.head();
  }

  void open(@Observes Router router) {
    router.route().order(FIRST).handler(this::read).failureHandler(this::failed);
    router.route().order(LAST_OF_OURS).handler(this::admit).failureHandler(this::failed);
  }

  /// What is longer than the server reads at all it answers itself, with a bare 414 or 431: Quarkus lets nobody set Vert.x's
  /// handler of such requests. So the server reads more than is let through here.
  private void read(RoutingContext call) {
    if (call.request().uri().length() > head.target().asLongValue()) {
      refusals.refuse(call, GatewayProblem.TARGET_TOO_LONG);
      return;
    }
    if (Framing.sizeOfHeader(call.request()) > head.fields().asLongValue()) {
      refusals.refuse(call, GatewayProblem.HEADERS_TOO_LARGE);
      return;
    }
    var path = CanonicalPath.of(call.request().uri());
    if (path.isEmpty() || !Framing.isPlain(call.request())) {
      refusals.refuse(call, GatewayProblem.MALFORMED_REQUEST);
      return;
    }
    call.put(CanonicalPath.class.getName(), path.get());
    if (!isPage(path.get().value()) || isWithinPublicLimit(call)) {
      call.next();
    }
  }

  /// The portal's pages, which anybody may read.
  private static boolean isPage(String path) {
    return !path.startsWith("/v1/") && !path.startsWith("/q/");
  }

  private void admit(RoutingContext call) {
    CanonicalPath path = call.get(CanonicalPath.class.getName());
    var request = call.request();
    var route = routes.of(request.method().name(), path);
    if (route.isPresent()) {
      admit(call, route.get());
    } else if (isOperatorsPage(call, path.value())) {
      call.next();
    } else {
      refusals.refuse(call, GatewayProblem.NOT_FOUND);
    }
  }

  private void admit(RoutingContext call, Route route) {
    var request = call.request();
    if (!METHODS.contains(request.method())) {
      call.response().putHeader(HttpHeaders.ALLOW, ALLOWED);
      refusals.refuse(call, GatewayProblem.METHOD_NOT_ALLOWED);
    } else if (Framing.declaredLength(request) > route.largestBody()) {
      refusals.refuse(call, GatewayProblem.PAYLOAD_TOO_LARGE);
    } else if (route.open()) {
      request.pause();
      if (isWithinPublicLimit(call)) {
        forwarding.forward(call, route);
      }
    } else {
      request.pause();
      tokens.judge(call, verdict -> decide(call, route, verdict));
    }
  }

  private void decide(RoutingContext call, Route route, TokenCheck.Verdict verdict) {
    switch (verdict) {
      case TokenCheck.Verdict.Valid(var caller) -> {
        CanonicalPath path = call.get(CanonicalPath.class.getName());
        if (isGranted(call, limits.take(caller, call.request().method(), path))) {
          forwarding.forward(call, route);
        }
      }
      case TokenCheck.Verdict.Invalid() -> challenge(call);
      case TokenCheck.Verdict.Undecided() -> refusals.refuse(call, GatewayProblem.UNAVAILABLE);
    }
  }

  private boolean isWithinPublicLimit(RoutingContext call) {
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

  private boolean isOperatorsPage(RoutingContext call, String path) {
    return path.startsWith("/q/health")
        || (path.startsWith("/q/")
            && operators.contains(call.request().remoteAddress().hostAddress()));
  }

  private void failed(RoutingContext call) {
    if (call.statusCode() >= 400 && call.statusCode() < 500) {
      refusals.refuse(call, GatewayProblem.MALFORMED_REQUEST);
      return;
    }
    LOG.error("event=unforeseen-fault", call.failure());
    refusals.refuse(call, GatewayProblem.INTERNAL_ERROR);
  }
}
