package org.gonghui.stack.issuer;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Ports;

/// The local stack's token issuer, on the loopback address only: discovery, keys, and a login page for browsers.
public final class Issuer implements AutoCloseable {

  private final MockOAuth2Server server;

  private Issuer(MockOAuth2Server server) {
    this.server = server;
  }

  public static Issuer start(Home home, Ports ports) throws IOException {
    var keys = new KeyProvider(List.of(SigningKey.of(home)));
    var server =
        new MockOAuth2Server(
            new OAuth2Config(true, null, null, false, new OAuth2TokenProvider(keys)));
    server.start(InetAddress.ofLiteral("127.0.0.1"), ports.issuer());
    return new Issuer(server);
  }

  @Override
  public void close() {
    server.shutdown();
  }
}
