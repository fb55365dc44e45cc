package org.gonghui.gateway.limit;

import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;

/// Whose calls are counted together.
public record Caller(String name) {
  /// Who bears a valid token.
  public static Caller named(String subject) {
    return new Caller("subject " + subject);
  }

  /// Who bears none.
  public static Caller at(SocketAddress address) {
    var network = Network.of(InetAddress.ofLiteral(address.hostAddress()));
    return new Caller("address " + network.octets());
  }
}
