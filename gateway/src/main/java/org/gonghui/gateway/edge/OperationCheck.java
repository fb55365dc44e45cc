package org.gonghui.gateway.edge;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.gonghui.gateway.path.CanonicalPath;
import org.gonghui.gateway.problem.GatewayProblem;
import org.gonghui.gateway.problem.Refusals;
import org.gonghui.gateway.route.BodyTypes;
import org.gonghui.gateway.route.Operations;
import org.gonghui.gateway.route.Operations.Found;

/// Lets on what the document has: 404 no such operation, 405 another method, 415 a body of another type, or in a coding, of which there is none. The services look
/// again.
@ApplicationScoped
class OperationCheck {
  private final Operations operations;
  private final Refusals refusals;

  OperationCheck(Operations operations, Refusals refusals) {
    this.operations = operations;
    this.refusals = refusals;
  }

  /// @param call admitted, its path canonical
  /// @param onward what follows where nothing is refused
  void letOn(RoutingContext call, Runnable onward) {
    CanonicalPath path = call.get(CanonicalPath.class.getName());
    switch (operations.find(call.request().method().name(), path)) {
      case Found.Nothing() -> refusals.refuse(call, GatewayProblem.NOT_FOUND);
      case Found.OtherMethods(var allowed) -> {
        call.response().putHeader(HttpHeaders.ALLOW, allowed);
        refusals.refuse(call, GatewayProblem.METHOD_NOT_ALLOWED);
      }
      case Found.Operation(var types) -> judgeType(call, types, onward);
    }
  }

  /// Whoever sends another type is told in `Accept` what it should have been (RFC 9110, 15.5.16).
  private void judgeType(RoutingContext call, BodyTypes types, Runnable onward) {
    var request = call.request();
    var plain = !request.headers().contains(HttpHeaders.CONTENT_ENCODING);
    var fits = plain && types.fits(request.headers().getAll(HttpHeaders.CONTENT_TYPE));
    if (fits || !Framing.announcesBody(request)) {
      onward.run();
    } else {
      call.response().putHeader(HttpHeaders.ACCEPT, String.join(", ", types.types()));
      refusals.refuse(call, GatewayProblem.UNSUPPORTED_MEDIA_TYPE);
    }
  }
}
