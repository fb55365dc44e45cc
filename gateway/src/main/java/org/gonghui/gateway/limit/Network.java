package org.gonghui.gateway.limit;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// The addresses that one caller has: with IPv4 a single one, with IPv6 a whole network (RFC 6177: /64 at least).
public record Network(String octets) {
  private static final int OCTETS_OF_A_NETWORK = 8;

  /// The one that an address lies in.
  public static Network of(InetAddress address) {
    var octets = address.getAddress();
    var network = Arrays.copyOf(octets, Math.min(octets.length, OCTETS_OF_A_NETWORK));
    return new Network(HexFormat.of().formatHex(network));
  }
}
