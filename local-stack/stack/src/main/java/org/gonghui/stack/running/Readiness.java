package org.gonghui.stack.running;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.gonghui.stack.home.Ports;

/// Asks services whether they take calls.
public final class Readiness {

  private static final Duration SHORT = Duration.ofSeconds(2);
  private static final String PATH = "/q/health/ready";

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(SHORT).build();

  public boolean ready(int port) {
    var request =
        HttpRequest.newBuilder(URI.create(Ports.local(port) + PATH)).timeout(SHORT).build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Waits until the service answers; false when its process ended or the time is over.
  boolean await(Child child, Duration most) {
    var end = System.nanoTime() + most.toNanos();
    while (System.nanoTime() < end && !child.givenUp()) {
      if (ready(child.port())) {
        return true;
      }
      java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
    return false;
  }
}
