package org.gonghui.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gonghui.gateway.load.Load;
import org.gonghui.gateway.load.Place;
import org.gonghui.gateway.route.Instance;
import org.gonghui.gateway.route.Route;

/// Reads from services in a caller's name: with their token and in their language, and with nothing else of their call.
@ApplicationScoped
public class Questions {
  private static final List<CharSequence> CALLERS =
      List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.ACCEPT_LANGUAGE);

  private final Vertx vertx;
  private final Line line;
  private final Load load;

  Questions(Vertx vertx, Line line, Load load) {
    this.vertx = vertx;
    this.line = line;
    this.load = load;
  }

  /// What a service said.
  public record Answer(int status, Buffer body) {}

  /// Where the first process has said nothing when half the time is over, or has broken off, another one is asked too: it may have
  /// just come up, or be about to go.
  ///
  /// @param call its token checked
  /// @param target path and query
  /// @param patience for the whole answer
  /// @return the first that comes; failed when none came whole and in time
  public Future<Answer> ask(RoutingContext call, Route route, String target, Duration patience) {
    var half = patience.dividedBy(2);
    var tried = new HashSet<Instance>();
    var first = once(call, route, target, patience, tried);
    var another = Promise.<Void>promise();
    var timer = vertx.setTimer(half.toMillis(), over -> another.tryComplete());
    first.onComplete(done -> vertx.cancelTimer(timer)).onFailure(cause -> again(cause, another));
    var second = another.future().compose(asked -> once(call, route, target, half, tried));
    return Future.any(first, second).compose(any -> first.succeeded() ? first : second);
  }

  /// Who has as much to do as it can is not asked once more.
  private static void again(Throwable cause, Promise<Void> another) {
    if (cause instanceof NoPlace) {
      another.tryFail(cause);
    } else {
      another.tryComplete();
    }
  }

  private static final class NoPlace extends Exception {
    private static final long serialVersionUID = 1;
  }

  private Future<Answer> once(
      RoutingContext call, Route route, String target, Duration patience, Set<Instance> tried) {
    var path = target.split("\\?", 2)[0];
    return load.take(route.service(), path, patience)
        .map(place -> once(call, route, target, patience, tried, place))
        .orElseGet(() -> Future.failedFuture(new NoPlace()));
  }

  private Future<Answer> once(
      RoutingContext call,
      Route route,
      String target,
      Duration patience,
      Set<Instance> tried,
      Place place) {
    var occupancy = new Occupancy(place);
    var begin = System.nanoTime();
    var what =
        new RequestOptions()
            .setMethod(HttpMethod.GET)
            .setURI(target)
            .setTimeout(patience.toMillis());
    return occupancy
        .await(line.to(route, what, occupancy::take, tried))
        .compose(request -> sent(request, call.request()))
        .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
        .onSuccess(
            answer -> place.answered(answer.status(), Duration.ofNanos(System.nanoTime() - begin)))
        .onFailure(cause -> {
          if (cause instanceof TimeoutException) {
            place.missed();
          }
        })
        .onComplete(done -> occupancy.leave());
  }

  private static Future<Answer> sent(HttpClientRequest question, HttpServerRequest call) {
    var fields = MultiMap.caseInsensitiveMultiMap();
    for (var name : CALLERS) {
      fields.set(name.toString(), call.headers().getAll(name));
    }
    Fields.cleanRequest(fields, call);
    question.headers().addAll(fields);
    return question
        .send()
        .compose(answer -> answer.body().map(body -> new Answer(answer.statusCode(), body)));
  }
}
