package org.gonghui.stack.running;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.gonghui.stack.home.Ports;

/// Asks services whether they take calls.
public final class Readiness {

  private static final int SHORT_MILLIS = 2_000;
  private static final String PATH = "/q/health/ready";

  /// Asked by the old client of the JDK: the new one alone costs `up` a third of a second.
  public boolean ready(int port) {
    try {
      var asked = (HttpURLConnection) URI.create(Ports.local(port) + PATH).toURL().openConnection();
      asked.setConnectTimeout(SHORT_MILLIS);
      asked.setReadTimeout(SHORT_MILLIS);
      asked.setRequestProperty("Connection", "close");
      try {
        return asked.getResponseCode() == HttpURLConnection.HTTP_OK;
      } finally {
        asked.disconnect();
      }
    } catch (IOException e) {
      return false;
    }
  }

  /// Waits until the service answers; false when there is no hope that it will, or the time is over.
  public boolean await(int port, Duration most, BooleanSupplier hopeless) {
    var end = System.nanoTime() + most.toNanos();
    while (System.nanoTime() < end && !hopeless.getAsBoolean()) {
      if (ready(port)) {
        return true;
      }
      java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
    return false;
  }
}
