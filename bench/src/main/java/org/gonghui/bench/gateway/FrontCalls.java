package org.gonghui.bench.gateway;

import java.io.IOException;
import java.time.Duration;
import org.gonghui.bench.crowd.Crowd;
import org.gonghui.bench.crowd.Met;

/// The same calls by the same crowd, at whichever front.
record FrontCalls(Fronts fronts, Crowd crowd) {
  private static final int CALLERS = 32;

  /// Nobody gives up: every answer counts, however late.
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /// Under as many calls as can be.
  ///
  /// @param cpu microseconds for a call, of all processes but the callers'
  /// @param own of it what stands between callers and backend
  record Load(double perSecond, double cpu, double own) {
    double perCpuSecond() {
      return 1e6 / cpu;
    }
  }

  Load saturate(Front front, Duration during) throws IOException {
    var all = fronts.all(front);
    var own = fronts.own(front);
    var counts = crowd.saturate(fronts.port(front), CALLERS, during);
    var calls = counts.mustAllBeAnswered();
    return new Load(
        calls / counts.seconds(),
        (fronts.all(front) - all) * 1e6 / calls,
        (fronts.own(front) - own) * 1e6 / calls);
  }

  Met pace(Front front, int perSecond, Duration during) throws IOException {
    return crowd.paceOnOpenLines(fronts.port(front), perSecond, during, PATIENCE);
  }
}
