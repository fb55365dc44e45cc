package org.gonghui.gateway.home;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.gonghui.gateway.edge.Admission;
import org.gonghui.gateway.edge.Stage;
import org.gonghui.gateway.path.CanonicalPath;
import org.gonghui.gateway.problem.GatewayProblem;
import org.gonghui.gateway.problem.Refusals;
import org.gonghui.gateway.proxy.Questions;
import org.gonghui.gateway.route.Routes;

/// `GET /v1/me/home`: the caller's membership, card, invitations, cases and unread messages, asked of the services at once.
/// A service that does not answer in time is named in `unavailable`; the rest is there.
@ApplicationScoped
class Home {
  private static final String PATH = "/v1/me/home";

  private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final List<Part> parts;
  private final Duration deadline;
  private final Questions questions;
  private final Admission admission;
  private final Refusals refusals;

  Home(
      HomeConfig config,
      Routes routes,
      Questions questions,
      Admission admission,
      Refusals refusals) {
    this.parts =
        config.parts().entrySet().stream()
            .map(part -> Part.of(part.getKey(), part.getValue(), routes))
            .toList();
    this.deadline = config.deadline();
    this.questions = questions;
    this.admission = admission;
    this.refusals = refusals;
  }

  void open(@Observes Router router) {
    router.route(PATH).order(Stage.HOME.order()).handler(this::answer);
  }

  private void answer(RoutingContext call) {
    CanonicalPath path = call.get(CanonicalPath.class.getName());
    if (!path.value().equals(PATH)) {
      call.next();
    } else if (READING.contains(call.request().method())) {
      admission.admit(call, () -> gather(call));
    } else {
      call.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
      refusals.refuse(call, GatewayProblem.METHOD_NOT_ALLOWED);
    }
  }

  private void gather(RoutingContext call) {
    var told = new LinkedHashMap<Part, Future<Told>>();
    for (var part : parts) {
      told.put(
          part,
          questions
              .ask(call, part.route(), part.target(), deadline)
              .map(Told::of)
              .otherwise(new Told.Nothing()));
    }
    Future.join(List.copyOf(told.values()))
        .onSuccess(all -> {
          var screen = new Screen();
          told.forEach((part, future) -> screen.add(part, future.result()));
          show(call, screen);
        })
        .onFailure(call::fail);
  }

  private void show(RoutingContext call, Screen screen) {
    screen
        .refusal()
        .ifPresentOrElse(
            problem -> refusals.refuse(call, problem), () -> send(call, screen.json()));
  }

  private static void send(RoutingContext call, Buffer json) {
    call.response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json;charset=UTF-8")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(json);
  }
}
