package org.gonghui.bench.memory;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.gonghui.bench.Benchmark;
import org.gonghui.bench.Bout;
import org.gonghui.bench.Members;
import org.gonghui.bench.OpenFiles;
import org.gonghui.bench.Report;
import org.gonghui.bench.Started;
import org.gonghui.bench.gateway.LoneGateway;
import org.gonghui.bench.peer.Backend;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.home.Ports;
import org.gonghui.stack.issuer.Issuer;

/// The gateway's memory while 500 MB go up and come down through it, each held back at its end, with 5,000 callers who are idle, and
/// with 500 who are slow; and how long the slow ones are kept.
public final class MemoryBenchmark implements Benchmark {
  private static final int PORT = 21_000;
  private static final int BACKEND = 20;
  private static final long FILES = 8_000;

  /// A heap as on a machine of one's own, smaller than what goes through; touched at once, so that what the process grows
  /// by is not it.
  private static final List<String> HEAP = List.of("-Xms172m", "-Xmx172m", "-XX:+AlwaysPreTouch");

  /// The slow ones all call one service, and each holds a place and a connection there: with fewer of them some would be refused at once and
  /// cost nothing.
  private static final List<String> PLACES =
      List.of(
          "-Dgonghui.gateway.load.initial=1000",
          "-Dgonghui.gateway.load.largest=1000",
          "-Dgonghui.gateway.pool.connections=1000");

  @Override
  public Report run(Bout bout) throws IOException {
    OpenFiles.mustAllow(FILES);
    var home = bout.home().beside("bench").prepare();
    var ports = new Ports(PORT);
    var backend = PORT + BACKEND;
    try (var _ = Issuer.start(home, ports);
        var _ = Started.ours(home, Backend.class, backend);
        var gateway = LoneGateway.start(home, ports, backend, options())) {
      bout.console().step("gateway ready");
      var memory = new Memory(gateway.process(), new Client(Ports.local(PORT)));
      var token = Members.unwritten(home, ports).token();
      var figures = new MemoryPhases(bout, memory, PORT, token).play();
      return Report.of(bout.console().clock().instant(), figures.all(), figures.goals());
    }
  }

  private static List<String> options() {
    return Stream.of(HEAP, PLACES).flatMap(List::stream).toList();
  }
}
