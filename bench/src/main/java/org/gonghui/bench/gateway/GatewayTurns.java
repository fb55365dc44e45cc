package org.gonghui.bench.gateway;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gonghui.bench.crowd.Met.Share;
import org.gonghui.bench.gateway.FrontCalls.Load;
import org.gonghui.stack.running.Console;

/// All fronts in turn, under the same calls.
///
/// @param time how long each turn takes
/// @param taken calls a second that each takes at most
/// @param rates at which latencies are compared
record GatewayTurns(FrontCalls calls, Duration time, Map<Front, Double> taken, Rates rates) {

  /// Beyond this a longer warm-up warms nothing.
  private static final Duration LONG = Duration.ofSeconds(10);

  /// What was measured of one front in one round.
  ///
  /// @param paces by the set rate
  record Turn(Load load, Map<Integer, Share> paces) {}

  /// Comes back when all are warm: the longer something takes to become fast, the longer it is called.
  static GatewayTurns warm(FrontCalls calls, Duration time, Console console) throws IOException {
    for (var front : Front.values()) {
      var load = calls.saturate(front, warmUp(front, time));
      console.step("%s is warm: %.0f calls/s".formatted(front, load.perSecond()));
    }
    // each alone has both compilers' threads beside it for a while: only now what it takes is seen
    var taken = new EnumMap<Front, Double>(Front.class);
    for (var front : Front.values()) {
      taken.put(front, calls.saturate(front, time.dividedBy(2)).perSecond());
    }
    var rates = Rates.of(taken);
    console.step("latencies at %d and %d calls/s".formatted(rates.easy(), rates.half()));
    return new GatewayTurns(calls, time, taken, rates);
  }

  private static Duration warmUp(Front front, Duration time) {
    var halves =
        switch (front) {
          case BACKEND, NGINX -> 3;
          case NGINX_CHECKED -> 6;
          case SPRING, GATEWAY -> 14;
        };
    var turn = time.compareTo(LONG) > 0 ? LONG : time;
    return turn.multipliedBy(halves).dividedBy(2);
  }

  Map<Front, Turn> round() throws IOException {
    var loads = new EnumMap<Front, Load>(Front.class);
    for (var front : Front.values()) {
      loads.put(front, calls.saturate(front, time));
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
      paces.put(rate, calls.pace(front, rate, time));
    }
    return paces;
  }
}
