package org.gonghui.kit.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Lets in at most twice as many calls as the pool has connections, and refuses the rest at once (503 `OVERLOADED`):
/// virtual threads would otherwise queue on the pool without end. There from the start, since its figure is watched.
@Startup
@ApplicationScoped
class Admission {
  private static final String PERMIT = Admission.class.getName();

  private final Semaphore places;
  private final Set<String> exempt;

  /// @param exempt operations, as `POST /v1/things`, that have a bound of their own and whose callers wait without a
  ///     connection
  Admission(
      @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections,
      @ConfigProperty(name = "gonghui.admission.exempt") Optional<Set<String>> exempt,
      MeterRegistry metrics) {
    places = new Semaphore(2 * connections);
    this.exempt = exempt.orElse(Set.of());
    metrics.gauge("gonghui.admission.free", places, Semaphore::availablePermits);
  }

  @ServerRequestFilter(preMatching = true, nonBlocking = true, priority = 0)
  void admit(RoutingContext call) {
    if (exempt.contains(call.request().method() + " " + call.request().path())) {
      return;
    }
    if (!places.tryAcquire()) {
      throw new Refusal(KitProblem.OVERLOADED).retryAfter(1);
    }
    var permit = new Permit(places);
    call.put(PERMIT, permit);
    call.addEndHandler(ended -> permit.close());
  }

  /// The place that a call holds; a call that only waits for another gives it back meanwhile.
  static Permit of(RoutingContext call) {
    return call.get(PERMIT);
  }

  static final class Permit implements AutoCloseable {
    private final Semaphore places;
    private boolean held = true;
    private boolean ended;

    Permit(Semaphore places) {
      this.places = places;
    }

    /// Gives the place back while the call waits for another.
    synchronized void pause() {
      if (held) {
        held = false;
        places.release();
      }
    }

    /// Takes a place again after the wait, before work begins. A call that ended meanwhile takes none: nobody would give it
    /// back.
    void resume() {
      places.acquireUninterruptibly();
      synchronized (this) {
        held = true;
        if (ended) {
          pause();
        }
      }
    }

    /// The call has ended, wherever it was.
    @Override
    public synchronized void close() {
      ended = true;
      pause();
    }
  }
}
