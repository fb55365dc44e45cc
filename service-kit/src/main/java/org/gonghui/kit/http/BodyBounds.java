package org.gonghui.kit.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Refuses a body that is larger than operations take (413 `PAYLOAD_TOO_LARGE`), by what it says of itself or as it
/// streams in. An operation that reads the stream itself, file by file, stops at a bound of its own.
@ApplicationScoped
class BodyBounds {
  private final long largest;

  /// @param largest octets
  BodyBounds(@ConfigProperty(name = "gonghui.http.largest-body") long largest) {
    this.largest = largest;
  }

  @ServerRequestFilter(nonBlocking = true)
  void bound(ContainerRequestContext request, ResourceInfo resource, HttpServerRequest call) {
    if (List.of(resource.getResourceMethod().getParameterTypes()).contains(InputStream.class)) {
      return;
    }
    var declared = call.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (declared != null && Long.parseLong(declared) > largest) {
      throw new Refusal(KitProblem.PAYLOAD_TOO_LARGE);
    }
    if (declared == null && !call.isEnded()) {
      request.setEntityStream(new BoundedBody(request.getEntityStream(), largest));
    }
  }
}
