package org.gonghui.gateway.portal;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.gonghui.gateway.edge.Stage;
import org.gonghui.gateway.problem.GatewayProblem;
import org.gonghui.gateway.problem.Refusals;

/// Where an integrator learns the system: `/openapi`, `/docs`, `/problems`, `/events`; readable without a token.
@ApplicationScoped
class Portal {
  private final Document document;
  private final Assets assets;
  private final ProblemPages problems;
  private final EventPages events;
  private final Refusals refusals;

  Portal(
      Document document,
      Assets assets,
      ProblemPages problems,
      EventPages events,
      Refusals refusals) {
    this.document = document;
    this.assets = assets;
    this.problems = problems;
    this.events = events;
    this.refusals = refusals;
  }

  void open(@Observes Router router) {
    at(router, "/openapi").handler(document::send);
    at(router, "/docs").handler(call -> assets.index().send(call));
    at(router, "/docs/:file").handler(call -> send(call, assets.named(call.pathParam("file"))));
    at(router, "/events").handler(call -> events.readable().send(call));
    at(router, "/asyncapi").handler(call -> events.document().send(call));
    at(router, "/problems").handler(call -> problems.list().send(call));
    at(router, "/problems/:code").handler(call -> send(call, problems.of(call.pathParam("code"))));
  }

  private static Route at(Router router, String path) {
    return router
        .route(path)
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .order(Stage.PORTAL.order());
  }

  private void send(RoutingContext call, Optional<Page> page) {
    page.ifPresentOrElse(
        found -> found.send(call), () -> refusals.refuse(call, GatewayProblem.NOT_FOUND));
  }
}
