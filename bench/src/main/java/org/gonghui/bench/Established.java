package org.gonghui.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/// Which connections a server still has, as Linux tells it. A caller cannot tell: what a server has let go of may lie
/// unread before the word of it.
final class Established {
  private static final int LOCAL = 1;
  private static final int REMOTE = 2;
  private static final int STATE = 3;
  private static final String OPEN = "01";

  private Established() {}

  /// @return the ports from which callers have come to a server, and that it has not let go of
  static Set<Integer> callersOf(int server) throws IOException {
    var ports = new HashSet<Integer>();
    for (var table : new String[] {"/proc/net/tcp", "/proc/net/tcp6"}) {
      try (var lines = Files.lines(Path.of(table))) {
        ports.addAll(callersOf(server, lines));
      }
    }
    return ports;
  }

  /// @param table what Linux tells, with its heading
  static Set<Integer> callersOf(int server, Stream<String> table) {
    var ports = new HashSet<Integer>();
    table
        .skip(1)
        .map(line -> line.strip().split("\\s+", -1))
        .filter(row -> row[STATE].equals(OPEN) && port(row[LOCAL]) == server)
        .forEach(row -> ports.add(port(row[REMOTE])));
    return ports;
  }

  /// The address before it is of no use: all are on this machine.
  private static int port(String address) {
    return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1), 16);
  }
}
