package org.gonghui.gateway.proxy;

import io.netty.channel.ConnectTimeoutException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;

/// What says that a call has not reached anybody, so that it can be given to another.
final class Refused {

  private Refused() {}

  static boolean is(Throwable cause) {
    return (cause instanceof ConnectException && !(cause instanceof ConnectTimeoutException))
        || cause instanceof NoRouteToHostException
        || cause instanceof UnknownHostException;
  }

  /// Also where nobody answered the knock: that took its time.
  static boolean reachedNobody(Throwable cause) {
    return is(cause) || cause instanceof ConnectTimeoutException;
  }
}
