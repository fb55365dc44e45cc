package org.gonghui.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/// An issuer and services around the gateway under test; training is away.
public final class Surroundings implements QuarkusTestResourceLifecycleManager {
  private final EchoService echo = new EchoService();
  private final TestIssuer issuer = TestIssuer.started();

  @Override
  public Map<String, String> start() {
    return Map.of(
        "quarkus.oidc.auth-server-url", issuer.url(),
        "gonghui.gateway.routes.member.url", echo.url(),
        "gonghui.gateway.bounds.deadline", "5s",
        "gonghui.gateway.routes.assistance.url", echo.url(),
        "gonghui.gateway.routes.screening.url", echo.url(),
        "gonghui.gateway.routes.training.url", "http://127.0.0.1:" + freePort());
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(issuer, new TestInjector.MatchesType(TestIssuer.class));
  }

  @Override
  public void stop() {
    issuer.close();
    echo.close();
  }

  public static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
