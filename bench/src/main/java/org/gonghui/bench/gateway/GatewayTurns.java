package org.gonghui.bench.gateway;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gonghui.bench.crowd.Met.Share;
import org.gonghui.bench.crowd.WarmUp;
import org.gonghui.bench.gateway.FrontCalls.Load;
import org.gonghui.stack.running.Console;

/// All fronts in turn, under the same calls.
///
/// @param time how long each turn takes
/// @param taken calls a second that each takes at most
/// @param rates at which latencies are compared
record GatewayTurns(FrontCalls calls, Duration time, Map<Front, Double> taken, Rates rates) {
  /// After six the gateway's p99 at half load is where it stays; in the first it is a hundred times that.
  private static final int WARM_PACES = 6;

  /// What was measured of one front in one round.
  ///
  /// @param paces by the set rate
  record Turn(Load load, Map<Integer, Share> paces) {}

  /// Comes back when all are warm, each called until it gets no faster.
  static GatewayTurns warm(FrontCalls calls, Duration time, Console console) throws IOException {
    for (var front : Front.values()) {
      console.step("%s is warm: %.0f calls/s".formatted(front, warm(calls, front)));
    }
    // each alone has both compilers' threads beside it for a while: only now what it takes is seen
    var taken = new EnumMap<Front, Double>(Front.class);
    for (var front : Front.values()) {
      taken.put(front, calls.saturate(front, time.dividedBy(2)).perSecond());
    }
    var rates = Rates.of(taken);
    var turns = new GatewayTurns(calls, time, taken, rates);
    turns.warmAtRates();
    console.step("latencies at %d and %d calls/s".formatted(rates.easy(), rates.half()));
    return turns;
  }

  /// Calls that come whether others were answered or not go by ways that nobody has gone yet, and compilers come back for a while;
  /// how these end does not count.
  private void warmAtRates() throws IOException {
    for (var front : Front.values()) {
      for (var rate : borneBy(front)) {
        for (var n = 0; n < WARM_PACES; n++) {
          calls.pace(front, rate, time);
        }
      }
    }
  }

  /// @return calls a second that it took at best
  private static double warm(FrontCalls calls, Front front) throws IOException {
    return WarmUp.untilNoFaster(during -> calls.saturate(front, during).perSecond());
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
    for (var rate : borneBy(front)) {
      paces.put(rate, calls.pace(front, rate, time).mustAllBeAnswered());
    }
    return paces;
  }

  private List<Integer> borneBy(Front front) {
    return rates.borneBy(taken.getOrDefault(front, 0.0));
  }
}
