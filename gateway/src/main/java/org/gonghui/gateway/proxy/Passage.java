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
import java.time.Duration;
import org.gonghui.gateway.load.Place;
import org.gonghui.gateway.pace.PaceConfig;
import org.gonghui.gateway.problem.GatewayProblem;
import org.gonghui.gateway.problem.Refusals;
import org.gonghui.gateway.route.Route;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// One call on its way to its service and back: fields cleaned, body metered, the answer awaited no longer than the
/// route's deadline. A service that is away, late or broken is answered for with a problem.
final class Passage implements ProxyInterceptor, OriginRequestProvider {
  private static final Logger LOG = Logger.getLogger(Passage.class);
  private static final long NO_TIMER = -1;
  private static final long SHORT = 64 * 1024;

  private final RoutingContext call;
  private final Route route;
  private final Place place;
  private final Refusals refusals;
  private final PaceConfig pace;
  private final MeteredBody body;
  private final Line line;
  private final Carrier carrier = new Carrier();
  private @Nullable HttpClientRequest sent;
  private @Nullable BodyWatch coming;
  private @Nullable AnswerWatch going;
  private long timer = NO_TIMER;
  private long sentAt;
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
    this.refusals = refusals;
    this.line = line;
    this.pace = strictness.pace();
    this.body =
        new MeteredBody(
            call.request(),
            route.largestBody(),
            strictness.depthOf(call.request()),
            this::startTimer);
  }

  @Override
  public Future<HttpClientRequest> create(ProxyContext context) {
    return line.to(route, new RequestOptions(), carrier::take)
        .onSuccess(this::awaitAnswer)
        .map(request -> KeptConnection.of(request, call.vertx()));
  }

  /// The call is over, however it ended.
  void leave() {
    carrier.leave();
    place.leave();
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
        .onComplete(done -> stopTimer())
        .onSuccess(answer -> place.answered(answer.getStatusCode(), sinceSent()))
        .recover(cause -> refused(context, cause));
  }

  @Override
  public Future<Void> handleProxyResponse(ProxyContext context) {
    Fields.cleanHop(context.response().headers());
    if (isLong(context.response().getBody())) {
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
    startTimer();
  }

  private void startTimer() {
    stopTimer();
    sentAt = System.nanoTime();
    timer = call.vertx().setTimer(route.deadline().toMillis(), fired -> giveUp());
  }

  private Duration sinceSent() {
    return Duration.ofNanos(System.nanoTime() - sentAt);
  }

  private void stopTimer() {
    if (timer != NO_TIMER) {
      call.vertx().cancelTimer(timer);
      timer = NO_TIMER;
    }
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
    if (!call.response().closed() && problem.status() >= 500) {
      LOG.warnf(
          "event=call-not-answered service=%s problem=%s late=%s cause=%s",
          route.service(), problem, late, cause.getClass().getSimpleName());
    }
    if (body.isSlow()) {
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
    if (body.isTooLarge()) {
      return GatewayProblem.PAYLOAD_TOO_LARGE;
    }
    if (body.isTooDeep()) {
      return GatewayProblem.JSON_TOO_DEEP;
    }
    if (body.isSlow()) {
      return GatewayProblem.TOO_SLOW;
    }
    if (body.isBroken() || isOfTheCaller(cause)) {
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
