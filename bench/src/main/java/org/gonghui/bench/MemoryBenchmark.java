package org.gonghui.bench;

import java.io.IOException;
import java.util.List;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.home.Ports;
import org.gonghui.stack.issuer.Issuer;

/// The gateway's memory while 500 MB go up and come down through it, each held back at its end, with 5,000 callers who are idle, and
/// with 500 who are slow; and how long the slow ones are kept.
final class MemoryBenchmark implements Benchmark {
  private static final int PORT = 21_000;
  private static final int BACKEND = 20;
  private static final long FILES = 8_000;

  /// A heap as on a machine of one's own, smaller than what goes through; touched at once, so that what the process grows
  /// by is not it.
  private static final List<String> HEAP = List.of("-Xms172m", "-Xmx172m", "-XX:+AlwaysPreTouch");

  @Override
  public Report run(Bout bout) throws IOException {
    OpenFiles.mustAllow(FILES);
    var home = bout.home().beside("bench").prepare();
    var ports = new Ports(PORT);
    var backend = PORT + BACKEND;
    var issuer = Issuer.start(home, ports);
    try (var _ =
            Peer.start(
                Peer.classPath(home, "bench"),
                List.of("org.gonghui.bench.peer.Backend", "" + backend),
                backend,
                home.log("backend"));
        var gateway = LoneGateway.start(home, ports, backend, HEAP)) {
      bout.console().step("gateway ready");
      var memory = new Memory(gateway.process(), new Client(Ports.local(PORT)));
      var token = Members.unwritten(home, ports).token();
      var figures = new MemoryPhases(bout, memory, PORT, token).play();
      return Report.of(bout.console().clock().instant(), figures.all(), figures.goals());
    } finally {
      issuer.close();
    }
  }
}
