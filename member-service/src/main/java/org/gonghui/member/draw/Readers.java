package org.gonghui.member.draw;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
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

  /// Until the list is written or the call ends, whichever comes first.
  ///
  /// @throws Refusal 503 `OVERLOADED` when there are too many
  Place admit() {
    if (!places.tryAcquire()) {
      throw new Refusal(KitProblem.OVERLOADED).retryAfter(1);
    }
    var place = new Place(places);
    call.addEndHandler(_ -> place.close());
    // of a call that has ended before, the handler is never told
    if (call.response().ended() || call.response().closed()) {
      place.close();
    }
    return place;
  }

  /// A reader's, given back once however often it is closed.
  static final class Place implements AutoCloseable {
    private final Semaphore places;
    private final AtomicBoolean held = new AtomicBoolean(true);

    private Place(Semaphore places) {
      this.places = places;
    }

    @Override
    public void close() {
      if (held.getAndSet(false)) {
        places.release();
      }
    }
  }
}
