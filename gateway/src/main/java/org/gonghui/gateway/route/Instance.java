package org.gonghui.gateway.route;

import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/// One process of a service, as the gateway sees it.
public final class Instance {
  /// How many times in a row it may leave the question for its health unanswered; a busy machine is late now and then.
  private static final int MOST_SILENCES = 3;

  private enum State {
    UP,
    /// It takes no calls or says that it is not ready: to try it costs nothing, where there is no other.
    AWAY,
    /// It takes calls and answers none: each would wait for its deadline.
    SILENT
  }

  private final URI address;
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger silences = new AtomicInteger();
  private volatile State state = State.UP;

  public Instance(URI address) {
    this.address = address;
  }

  /// @param what a request but for where it goes
  /// @return the same, to this process
  public RequestOptions addressed(RequestOptions what) {
    var encrypted = "https".equals(address.getScheme());
    var usual = encrypted ? 443 : 80;
    return new RequestOptions(what)
        .setHost(address.getHost())
        .setPort(address.getPort() > 0 ? address.getPort() : usual)
        .setSsl(encrypted);
  }

  public void begin() {
    underWay.incrementAndGet();
  }

  public void end() {
    underWay.decrementAndGet();
  }

  /// It answered whether it is ready.
  public void answered(boolean ready) {
    silences.set(0);
    state = ready ? State.UP : State.AWAY;
  }

  /// Nobody listens there.
  public void refused() {
    silences.set(0);
    state = State.AWAY;
  }

  /// It did not answer in time.
  public void silent() {
    if (silences.incrementAndGet() >= MOST_SILENCES) {
      state = State.SILENT;
    }
  }

  boolean isUp() {
    return state == State.UP;
  }

  boolean isSilent() {
    return state == State.SILENT;
  }

  /// Calls that it has and has not answered yet.
  public int underWay() {
    return underWay.get();
  }

  @Override
  public String toString() {
    return address.toString();
  }
}
