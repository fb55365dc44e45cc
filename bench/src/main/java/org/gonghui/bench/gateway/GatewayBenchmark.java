package org.gonghui.bench.gateway;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.gonghui.bench.Benchmark;
import org.gonghui.bench.Bout;
import org.gonghui.bench.Members;
import org.gonghui.bench.Report;
import org.gonghui.bench.crowd.Cores;
import org.gonghui.bench.crowd.Crowd;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.home.Ports;

/// P6: the gateway with token check and limits, beside nginx with one worker as a plain proxy, nginx that asks a token check by
/// `auth_request`, Spring Cloud Gateway with its own token check, and the backend itself. All stand before the same backend,
/// which answers 1 KiB, and refuse nobody however many wait; callers have cores of their own, and the CPU of all others counts, the backend's too.
public final class GatewayBenchmark implements Benchmark {
  private static final int PORT = 21_000;
  private static final String PATH = "/v1/me/card";

  @Override
  public Report run(Bout bout) throws IOException {
    var nginx = Nginx.installed();
    var figures = measured(bout, nginx);
    return Report.of(bout.console().clock().instant(), figures.all(), figures.goals());
  }

  private static GatewayFigures measured(Bout bout, Nginx nginx) throws IOException {
    var home = bout.home().beside("bench").prepare();
    var ports = new Ports(PORT);
    var console = bout.console();
    try (var cores = Cores.split(console);
        var fronts = Fronts.start(home, ports, nginx, console)) {
      var members = Members.unwritten(home, ports);
      mustAgree(fronts, members);
      try (var crowd = Crowd.start(home, cores, members.tokens(), PATH)) {
        var calls = new FrontCalls(fronts, crowd);
        var turns = GatewayTurns.warm(calls, bout.time(), console);
        return new GatewayFigures(turns.rates(), bout.play(turns::round));
      }
    }
  }

  /// They do the same work only if they answer the same, and let nobody in who has no token.
  private static void mustAgree(Fronts fronts, Members members) {
    var headers = Map.of("Authorization", "Bearer " + members.token());
    var answers =
        Arrays.stream(Front.values())
            .map(front -> client(fronts, front).get(PATH, headers).must(200).string())
            .distinct()
            .count();
    if (answers != 1) {
      throw new IllegalStateException("not the same answer from all");
    }
    Arrays.stream(Front.values())
        .filter(Front::checksTokens)
        .forEach(front -> client(fronts, front).get(PATH, Map.of()).must(401));
  }

  private static Client client(Fronts fronts, Front front) {
    return new Client(Ports.local(fronts.port(front)));
  }
}
