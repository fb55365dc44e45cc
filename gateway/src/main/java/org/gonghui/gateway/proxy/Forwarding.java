package org.gonghui.gateway.proxy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import org.gonghui.gateway.load.Load;
import org.gonghui.gateway.load.Place;
import org.gonghui.gateway.path.CanonicalPath;
import org.gonghui.gateway.problem.Endings;
import org.gonghui.gateway.problem.GatewayProblem;
import org.gonghui.gateway.problem.Refusals;
import org.gonghui.gateway.route.Route;

/// Sends admitted calls to their services, streaming both ways.
@ApplicationScoped
public class Forwarding {
  private static final ProxyOptions NO_UPGRADES = new ProxyOptions().setSupportWebSocket(false);

  private final Line line;
  private final Load load;
  private final Strictness strictness;
  private final Refusals refusals;
  private final MeterRegistry meters;

  Forwarding(Line line, Load load, Strictness strictness, Refusals refusals, MeterRegistry meters) {
    this.line = line;
    this.load = load;
    this.strictness = strictness;
    this.refusals = refusals;
    this.meters = meters;
  }

  /// Refused at once where the service has as much to do as it can.
  ///
  /// @param call paused, its path canonical, its token checked
  public void forward(RoutingContext call, Route route) {
    CanonicalPath path = call.get(CanonicalPath.class.getName());
    load.take(route.service(), path.value(), route.deadline())
        .ifPresentOrElse(
            place -> forward(call, route, place),
            () -> refusals.refuse(call, GatewayProblem.OVERLOADED));
  }

  private void forward(RoutingContext call, Route route, Place place) {
    var started = Timer.start(meters);
    call.addEndHandler(done ->
        started.stop(
            meters.timer(
                "gonghui.gateway.calls",
                "service",
                route.service(),
                "status",
                call.response().getStatusCode() / 100 + "xx")));
    greet(call);
    var passage = new Passage(call, route, place, strictness, refusals, line);
    call.addEndHandler(done -> passage.leave());
    Endings.brokenOff(call).onSuccess(gone -> passage.leave());
    HttpProxy.reverseProxy(NO_UPGRADES, line.client())
        .origin(passage)
        .addInterceptor(passage)
        .handle(new ForwardedCall(call.request()));
  }

  /// A caller that asks before it sends a body is told to go on; a body without a length goes on in chunks.
  private static void greet(RoutingContext call) {
    var request = call.request();
    if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
      call.response().writeContinue();
    }
    if (isChunked(request)) {
      request.headers().set(HttpHeaders.TRANSFER_ENCODING, HttpHeaders.CHUNKED);
    }
  }

  private static boolean isChunked(HttpServerRequest request) {
    return request.version() == HttpVersion.HTTP_2
        ? !request.headers().contains(HttpHeaders.CONTENT_LENGTH) && !request.isEnded()
        : request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
  }
}
