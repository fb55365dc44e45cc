package org.gonghui.gateway.edge;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.gonghui.gateway.path.CanonicalPath;
import org.gonghui.gateway.problem.GatewayProblem;
import org.gonghui.gateway.problem.Refusals;
import org.gonghui.gateway.route.Operations;
import org.gonghui.gateway.route.Operations.Found;
import org.gonghui.gateway.route.Taken;

/// Lets on what the document has: 404 no such operation, 405 another method, 415 a body of another type. The services look
/// again.
@ApplicationScoped
class KnownOperations {
  private final Operations operations;
  private final Refusals refusals;

  KnownOperations(Operations operations, Refusals refusals) {
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
      case Found.Operation(var taken) -> read(call, taken, onward);
    }
  }

  /// What a refused body should have been (RFC 9110, 15.5.16).
  private void read(RoutingContext call, Taken taken, Runnable onward) {
    var request = call.request();
    if (!Framing.announcesBody(request)
        || taken.fits(request.headers().getAll(HttpHeaders.CONTENT_TYPE))) {
      onward.run();
    } else {
      call.response().putHeader(HttpHeaders.ACCEPT, String.join(", ", taken.types()));
      refusals.refuse(call, GatewayProblem.UNSUPPORTED_MEDIA_TYPE);
    }
  }
}
