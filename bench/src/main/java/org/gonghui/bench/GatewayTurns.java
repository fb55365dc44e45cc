package org.gonghui.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gonghui.bench.Met.Share;
import org.gonghui.stack.running.Console;

/// All fronts in turn, under the same calls.
final class GatewayTurns {
  private static final int CALLERS = 32;

  /// Beyond this a longer warm-up warms nothing.
  private static final Duration LONG = Duration.ofSeconds(10);

  /// Nobody gives up: every answer counts, however late.
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Fronts fronts;
  private final Crowd crowd;
  private final Duration time;
  private final Map<Front, Double> taken = new EnumMap<>(Front.class);
  private Rates rates = new Rates(0, 0);

  GatewayTurns(Fronts fronts, Crowd crowd, Duration time) {
    this.fronts = fronts;
    this.crowd = crowd;
    this.time = time;
  }

  /// Under as many calls as can be.
  ///
  /// @param cpu microseconds for a call, of all processes but the callers'
  /// @param own of it what stands between callers and backend
  record Load(double perSecond, double cpu, double own) {
    double perCpuSecond() {
      return 1e6 / cpu;
    }
  }

  /// What was measured of one front in one round.
  ///
  /// @param paces by the set rate
  record Turn(Load load, Map<Integer, Share> paces) {}

  /// The longer something takes to become fast, the longer it is called.
  void warmUp(Console console) throws IOException {
    for (var front : Front.values()) {
      var load = saturate(front, warmUp(front));
      console.step("%s is warm: %.0f calls/s".formatted(front, load.perSecond()));
    }
    // each alone has both compilers' threads beside it for a while: only now what it takes is seen
    for (var front : Front.values()) {
      taken.put(front, saturate(front, time.dividedBy(2)).perSecond());
    }
    rates = Rates.of(taken);
    console.step("latencies at %d and %d calls/s".formatted(rates.easy(), rates.half()));
  }

  private Duration warmUp(Front front) {
    var halves =
        switch (front) {
          case BACKEND, NGINX -> 3;
          case NGINX_CHECKED -> 6;
          case SPRING, GATEWAY -> 14;
        };
    return time.compareTo(LONG) > 0
        ? LONG.multipliedBy(halves).dividedBy(2)
        : time.multipliedBy(halves).dividedBy(2);
  }

  Rates rates() {
    return rates;
  }

  Map<Front, Turn> round() throws IOException {
    var loads = new EnumMap<Front, Load>(Front.class);
    for (var front : Front.values()) {
      loads.put(front, saturate(front, time));
    }
    var turns = new EnumMap<Front, Turn>(Front.class);
    for (var load : loads.entrySet()) {
      turns.put(load.getKey(), new Turn(load.getValue(), paces(load.getKey())));
    }
    return turns;
  }

  private Map<Integer, Share> paces(Front front) throws IOException {
    var paces = new LinkedHashMap<Integer, Share>();
    for (var rate : rates.borneBy(taken.getOrDefault(front, 0.0))) {
      var met = crowd.pace(fronts.port(front), rate, time, PATIENCE).mustAllBeAnswered();
      paces.put(rate, met.of(Ending.ANSWERED));
    }
    return paces;
  }

  private Load saturate(Front front, Duration during) throws IOException {
    var all = fronts.all(front);
    var own = fronts.own(front);
    var met = crowd.saturate(fronts.port(front), CALLERS, during).mustAllBeAnswered();
    var calls = met.calls(Ending.ANSWERED);
    return new Load(
        calls / met.seconds(),
        (fronts.all(front) - all) * 1e6 / calls,
        (fronts.own(front) - own) * 1e6 / calls);
  }
}
