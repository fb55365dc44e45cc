package org.gonghui.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A call to a service that a caller who goes away cannot break for others.
///
/// An answer that has come whole gives its connection back to the pool, though the caller may not have got it all. The
/// proxy resets the call when the caller closes then, and a reset closes the connection: under the next call, which is somebody
/// else's. So once the answer has begun a reset only has its rest read and thrown away; what does not end soon is reset
/// after all, for then the connection is still this call's own.
final class KeptConnection implements InvocationHandler {
  private static final long REST = TimeUnit.SECONDS.toMillis(2);

  private final HttpClientRequest sent;
  private final Vertx vertx;
  private @Nullable HttpClientResponse answer;

  private KeptConnection(HttpClientRequest sent, Vertx vertx) {
    this.sent = sent;
    this.vertx = vertx;
  }

  /// The library's request is an interface of some sixty methods without a wrapper of its own: all but reset go through.
  static HttpClientRequest of(HttpClientRequest sent, Vertx vertx) {
    var kept = new KeptConnection(sent, vertx);
    sent.response().onSuccess(begun -> kept.answer = begun);
    return (HttpClientRequest)
        Proxy.newProxyInstance(
            KeptConnection.class.getClassLoader(), new Class<?>[] {HttpClientRequest.class}, kept);
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    var begun = answer;
    if (begun != null && method.getName().equals("reset")) {
      throwAway(begun);
      return true;
    }
    try {
      var result = method.invoke(sent, arguments);
      return result instanceof HttpClientRequest ? proxy : result;
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  private void throwAway(HttpClientResponse begun) {
    var timer = vertx.setTimer(REST, waited -> sent.reset());
    begun.end().onComplete(ended -> vertx.cancelTimer(timer));
    begun.resume();
  }
}
