package org.gonghui.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.StreamResetException;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import org.gonghui.gateway.load.Place;
import org.gonghui.gateway.pace.PaceConfig;
import org.gonghui.gateway.problem.Endings;
import org.gonghui.gateway.problem.GatewayProblem;
import org.gonghui.gateway.problem.Refusals;
import org.gonghui.gateway.route.Route;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// One call on its way to its service and back: fields cleaned, body metered, the answer awaited no longer than the
/// route's deadline. A service that is away, late or broken is answered for with a problem.
final class Passage implements ProxyInterceptor, OriginRequestProvider {
  private static final Logger LOG = Logger.getLogger(Passage.class);
  private static final long SHORT = 64 * 1024;

  private final RoutingContext call;
  private final Route route;
  private final Place place;
  private final Refusals refusals;
  private final PaceConfig pace;
  private final MeteredBody body;
  private final Line line;
  private final Occupancy occupancy;
  private final Deadline deadline;
  private @Nullable HttpClientRequest sent;
  private @Nullable BodyWatch coming;
  private @Nullable AnswerWatch going;
  private boolean late;

  Passage(
      RoutingContext call,
      Route route,
      Place place,
      Strictness strictness,
      Refusals refusals,
      Line line) {
    this.call = call;
    this.route = route;
    this.place = place;
    this.occupancy = new Occupancy(place);
    this.refusals = refusals;
    this.line = line;
    this.pace = strictness.pace();
    this.deadline = new Deadline(call.vertx(), route.deadline(), this::giveUp);
    this.body =
        new MeteredBody(
            call.request(),
            route.largestBody(),
            strictness.depthOf(call.request()),
            deadline::begin);
  }

  @Override
  public Future<HttpClientRequest> create(ProxyContext context) {
    return occupancy
        .await(line.to(route, new RequestOptions(), occupancy::take))
        .onSuccess(this::awaitAnswer)
        .map(request -> KeptConnection.of(request, call.vertx()));
  }

  /// The call is over, however it ended.
  void leave() {
    deadline.meet();
    occupancy.leave();
    if (coming != null) {
      coming.end();
    }
    if (going != null) {
      going.end();
    }
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    var request = context.request();
    Fields.cleanRequest(request.headers(), call.request());
    request.setAuthority(call.request().authority());
    request.setBody(Body.body(body, request.getBody().length()));
    if (!call.request().isEnded()) {
      coming = new BodyWatch(call.vertx(), pace, call.request(), body);
    }
    return context
        .sendRequest()
        .onComplete(done -> deadline.meet())
        .onSuccess(answer -> place.answered(answer.getStatusCode(), deadline.sinceBegun()))
        .recover(cause -> refused(context, cause));
  }

  @Override
  public Future<Void> handleProxyResponse(ProxyContext context) {
    Fields.cleanHop(context.response().headers());
    if (!occupancy.isOver() && isLong(context.response().getBody())) {
      going = new AnswerWatch(call.vertx(), pace.answer(), call.request());
    }
    return context.sendResponse();
  }

  /// What is shorter goes out at once, whether it is taken or not.
  private static boolean isLong(@Nullable Body answer) {
    return answer != null && (answer.length() < 0 || answer.length() > SHORT);
  }

  private void awaitAnswer(HttpClientRequest request) {
    sent = request;
    // how it ended is told by the answer's future; without a listener here it would be logged as
    // well
    request.exceptionHandler(told -> {});
    deadline.begin();
  }

  private void giveUp() {
    if (!call.request().isEnded() && !body.isHeldBack()) {
      body.giveUp();
      return;
    }
    late = true;
    place.missed();
    if (sent != null) {
      sent.reset();
    }
  }

  private Future<ProxyResponse> refused(ProxyContext context, Throwable cause) {
    var problem = problemOf(cause);
    if (isOfTheCaller(cause)) {
      Endings.breakOff(call);
    }
    if (!call.response().closed() && problem.status() >= 500) {
      LOG.warnf(
          "event=call-not-answered service=%s problem=%s late=%s cause=%s",
          route.service(), problem, late, cause.getClass().getSimpleName());
    }
    if (problem == GatewayProblem.TOO_SLOW) {
      refusals.waitNoMore(call);
    } else {
      refusals.leaveUnread(call);
    }
    var response = context.request().release().response();
    response.setStatusCode(problem.status()).setBody(Body.body(refusals.body(call, problem)));
    refusals.headers(problem).forEach(response::putHeader);
    return Future.succeededFuture(response);
  }

  private GatewayProblem problemOf(Throwable cause) {
    return body.fault().orElseGet(() -> notOfTheBody(cause));
  }

  private static GatewayProblem notOfTheBody(Throwable cause) {
    if (isOfTheCaller(cause)) {
      return GatewayProblem.MALFORMED_REQUEST;
    }
    return cause instanceof ConnectionPoolTooBusyException
        ? GatewayProblem.OVERLOADED
        : GatewayProblem.UNAVAILABLE;
  }

  /// The library resets a call with the caller's fault as the cause where the caller's connection breaks, and without a cause where the
  /// service's did.
  private static boolean isOfTheCaller(Throwable cause) {
    return cause instanceof StreamResetException && cause.getCause() != null;
  }
}
