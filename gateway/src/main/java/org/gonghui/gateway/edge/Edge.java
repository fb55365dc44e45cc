package org.gonghui.gateway.edge;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.gonghui.gateway.path.CanonicalPath;
import org.gonghui.gateway.problem.Endings;
import org.gonghui.gateway.problem.GatewayProblem;
import org.gonghui.gateway.problem.Refusals;
import org.gonghui.gateway.proxy.Forwarding;
import org.gonghui.gateway.route.GatewayConfig;
import org.gonghui.gateway.route.Route;
import org.gonghui.gateway.route.Routes;
import org.jboss.logging.Logger;

/// The way of every call, in the fixed order of refusals: 414, 431, 400 path and framing, 404 nobody's address, 413, 401, 429, then what the document says (404,
/// 405, 415), then the service.
@ApplicationScoped
class Edge {
  private static final Logger LOG = Logger.getLogger(Edge.class);

  /// Where calls are read: before all that answers, Quarkus' own handlers included.
  static final int READING = -100_000;

  /// Where they are admitted: after the portal's pages (-60) and the first screen (-55), before any page of Quarkus.
  private static final int ADMITTING = -50;

  /// With these Vert.x itself fails a call that does not say whom it is for, and one whose target is no path. Nobody else fails a call
  /// with them.
  private static final Set<Integer> UNREADABLE = Set.of(400, 404);

  private final Routes routes;
  private final Admission admission;
  private final KnownOperations operations;
  private final Forwarding forwarding;
  private final Refusals refusals;
  private final Endings endings;
  private final Set<String> operators;
  private final GatewayConfig.Head head;

  Edge(
      Routes routes,
      Admission admission,
      KnownOperations operations,
      Forwarding forwarding,
      Refusals refusals,
      Endings endings,
      GatewayConfig config) {
    this.routes = routes;
    this.admission = admission;
    this.operations = operations;
    this.forwarding = forwarding;
    this.refusals = refusals;
    this.endings = endings;
    this.operators = config.operators();
    this.head = config.head();
  }

  void open(@Observes Router router) {
    router.route().order(READING).handler(this::read).failureHandler(this::failed);
    router.route().order(ADMITTING).handler(this::admit).failureHandler(this::failed);
  }

  /// What is longer than the server reads at all it answers itself, with a bare 414 or 431: Quarkus lets nobody set Vert.x's
  /// handler of such requests. So the server reads more than is let through here.
  private void read(RoutingContext call) {
    if (endings.isTooLate(call.request())) {
      return;
    }
    if (call.request().uri().length() > head.target().asLongValue()) {
      refusals.refuse(call, GatewayProblem.TARGET_TOO_LONG);
      return;
    }
    if (Framing.sizeOfHeader(call.request()) > head.fields().asLongValue()) {
      refusals.refuse(call, GatewayProblem.HEADERS_TOO_LARGE);
      return;
    }
    if (!Framing.isPlain(call.request())) {
      refusals.refuseFraming(call);
      return;
    }
    var path = CanonicalPath.of(call.request().uri());
    if (path.isEmpty()) {
      refusals.refuse(call, GatewayProblem.MALFORMED_REQUEST);
      return;
    }
    call.put(CanonicalPath.class.getName(), path.get());
    if (!isPage(path.get().value()) || admission.isWithinPublicLimit(call)) {
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
    if (Framing.declaredLength(request) > route.largestBody()) {
      refusals.refuse(call, GatewayProblem.PAYLOAD_TOO_LARGE);
    } else if (route.open()) {
      request.pause();
      if (admission.isWithinPublicLimit(call)) {
        letOn(call, route);
      }
    } else {
      request.pause();
      admission.admit(call, () -> letOn(call, route));
    }
  }

  private void letOn(RoutingContext call, Route route) {
    operations.letOn(call, () -> forwarding.forward(call, route));
  }

  private boolean isOperatorsPage(RoutingContext call, String path) {
    return path.startsWith("/q/health")
        || (path.startsWith("/q/")
            && operators.contains(call.request().remoteAddress().hostAddress()));
  }

  private void failed(RoutingContext call) {
    if (UNREADABLE.contains(call.statusCode())) {
      refusals.refuseFraming(call);
      return;
    }
    LOG.error("event=unforeseen-fault", call.failure());
    refusals.refuse(call, GatewayProblem.INTERNAL_ERROR);
  }
}
