package org.gonghui.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import java.nio.channels.ClosedChannelException;
import org.gonghui.gateway.load.Place;
import org.gonghui.gateway.route.Instance;

/// What one call occupies until it is over: a place at its service, and the process that it is under way to.
///
/// Who leaves while a connection is awaited stays in the pool's queue until it comes or the wait for one is over, and the place is kept
/// as long: otherwise callers who leave and come again would have more waiting than there are places.
final class Occupancy {
  private final Place place;
  private final Carrier carrier = new Carrier();
  private boolean waits;
  private boolean over;

  Occupancy(Place place) {
    this.place = place;
  }

  /// For [Line#to].
  void take(Instance next) {
    carrier.take(next);
  }

  /// Lets a call go on with the connection that it asked for, unless it is over when that comes.
  Future<HttpClientRequest> await(Future<HttpClientRequest> connection) {
    waits = true;
    return connection.onComplete(come -> waitNoMore()).compose(this::unlessOver);
  }

  private void waitNoMore() {
    waits = false;
    if (over) {
      place.leave();
    }
  }

  private Future<HttpClientRequest> unlessOver(HttpClientRequest request) {
    if (over) {
      request.reset();
      return Future.failedFuture(new ClosedChannelException());
    }
    return Future.succeededFuture(request);
  }

  boolean isOver() {
    return over;
  }

  /// The call is over, however it ended.
  void leave() {
    over = true;
    carrier.leave();
    if (!waits) {
      place.leave();
    }
  }
}
