package org.gonghui.stack.standin;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.gonghui.stack.home.Ports;

/// All who are outside, on the loopback address only.
public final class StandIns implements AutoCloseable {

  private final List<LocalServer> servers;

  private StandIns(List<LocalServer> servers) {
    this.servers = servers;
  }

  public static StandIns start(Ports ports, Clock clock) throws IOException {
    return new StandIns(
        List.of(
            Authority.start(ports.authority()),
            Texts.start(ports.texts(), clock),
            Bank.start(ports.bank(), clock),
            Beacon.start(ports.beacon(), clock),
            Pushes.start(ports.pushes(), clock)));
  }

  @Override
  public void close() {
    servers.forEach(LocalServer::close);
  }
}
