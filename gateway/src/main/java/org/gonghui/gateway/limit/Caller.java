package org.gonghui.gateway.limit;

import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// Whose calls are counted together.
public record Caller(String name) {
  private static final int OCTETS_OF_A_NETWORK = 8;

  /// Who bears a valid token.
  public static Caller named(String subject) {
    return new Caller("subject " + subject);
  }

  /// Who bears none. With IPv6 one caller has a whole network of addresses (RFC 6177: /64 at least).
  public static Caller at(SocketAddress address) {
    var octets = InetAddress.ofLiteral(address.hostAddress()).getAddress();
    var network = Arrays.copyOf(octets, Math.min(octets.length, OCTETS_OF_A_NETWORK));
    return new Caller("address " + HexFormat.of().formatHex(network));
  }
}
