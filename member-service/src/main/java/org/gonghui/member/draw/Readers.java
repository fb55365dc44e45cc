package org.gonghui.member.draw;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;

/// Those who read published lists now. Anybody may, as slowly as they like, and meanwhile holds a place that others need for
/// calls: so they are few at a time.
@ApplicationScoped
class Readers {
  private final Semaphore places;
  private final RoutingContext call;

  Readers(DrawConfig config, RoutingContext call) {
    this.places = new Semaphore(config.mostReaders());
    this.call = call;
  }

  /// Until the call ends, however it does.
  ///
  /// @throws Refusal 503 `OVERLOADED` when there are too many
  void admit() {
    if (!places.tryAcquire()) {
      throw new Refusal(KitProblem.OVERLOADED).retryAfter(1);
    }
    call.addEndHandler(_ -> places.release());
  }
}
