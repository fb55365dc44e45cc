package org.gonghui.bench.overload;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import org.gonghui.bench.Benchmark;
import org.gonghui.bench.Bout;
import org.gonghui.bench.Members;
import org.gonghui.bench.OpenFiles;
import org.gonghui.bench.Report;
import org.gonghui.bench.crowd.Cores;
import org.gonghui.bench.crowd.Crowd;
import org.gonghui.bench.gateway.LoneGateway;
import org.gonghui.bench.peer.NameSeal;
import org.gonghui.embedded.KeyFiles;
import org.gonghui.stack.home.Ports;
import org.gonghui.stack.home.Service;
import org.gonghui.stack.running.LoneService;

/// How much good comes out of the gateway and member-service when more is asked than they can do: members read their own card
/// at 1, 2, 3 and 5 times the capacity, each call at its time whether those before were answered or not. The callers have cores of their own.
public final class OverloadBenchmark implements Benchmark {
  private static final int PORT = 21_000;
  private static final String PATH = "/v1/me/card";

  /// Files beside connections.
  private static final int SPARE = 1_000;

  @Override
  public Report run(Bout bout) throws IOException {
    var figures = measured(bout);
    return Report.of(bout.console().clock().instant(), figures.all(), List.of(figures.goal()));
  }

  private static OverloadFigures measured(Bout bout) throws IOException {
    OpenFiles.mustAllow(Crowd.MOST_LINES + SPARE);
    var home = bout.home().beside("bench");
    var ports = new Ports(PORT);
    var console = bout.console();
    var quiet = Map.of("gonghui.relay.enabled", "false");
    try (var cores = Cores.split(console);
        var _ = LoneService.start(home, ports, console, Service.MEMBER, quiet);
        var _ = LoneGateway.start(home, ports, ports.of(Service.MEMBER), List.of())) {
      console.step("gateway ready");
      var seal = NameSeal.of(KeyFiles.in(home.keys()).of(Service.MEMBER.word()));
      var members = Members.in(ports.databaseUrl(Service.MEMBER), home, ports, seal);
      try (var crowd = Crowd.start(home, cores, members.tokens(), PATH)) {
        var stages = new OverloadStages(crowd, PORT, bout.time());
        var capacity = stages.capacity(console);
        return new OverloadFigures(capacity, bout.play(() -> stages.round(capacity)));
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
