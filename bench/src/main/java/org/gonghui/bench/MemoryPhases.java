package org.gonghui.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.bench.MemoryFigures.Round;
import org.gonghui.bench.MemoryFigures.Slow;

/// What goes on while the gateway's memory is looked at.
///
/// @param port of the gateway
record MemoryPhases(Bout bout, Memory memory, int port, String token) {
  private static final long OCTETS = 500_000_000;
  private static final int IDLE = 5_000;
  private static final int SLOW = 500;
  private static final int WARM_CALLS = 20_000;
  private static final int WARM_UPS = 2;

  /// Of the time of a half: long enough for who waits a minute or two before a caller is cut off.
  private static final int WATCH = 12;

  MemoryFigures play() throws IOException {
    warmUp();
    bout.console().step("warm");
    return new MemoryFigures(bout.play(this::round), slow());
  }

  /// Pools and code are there, and what lives in the heap is what always will.
  private void warmUp() throws IOException {
    try (var line = Line.open(port, Duration.ofSeconds(10))) {
      for (var n = 0; n < WARM_CALLS; n++) {
        line.call(request());
      }
    }
    var volume = new Volume(port, token, OCTETS / 5, bout.time().dividedBy(2));
    for (var n = 0; n < WARM_UPS; n++) {
      volume.upload();
      volume.download();
      idle();
    }
  }

  private Round round() throws IOException {
    var volume = new Volume(port, token, OCTETS, bout.time());
    var resting = MemoryCurve.resting(memory);
    var upload = MemoryCurve.during(memory, volume::upload);
    var download = MemoryCurve.during(memory, volume::download);
    return new Round(resting, upload, download, MemoryCurve.during(memory, this::idle));
  }

  private void idle() throws IOException {
    try (var callers = new IdleCallers()) {
      callers.come(port, request(), IDLE);
      Rest.of(bout.time());
    }
  }

  private Slow slow() throws IOException {
    var watch = bout.time().multipliedBy(WATCH);
    bout.console().step("slow callers come, and are watched for %d s".formatted(watch.toSeconds()));
    var resting = MemoryCurve.resting(memory);
    var kept = new ArrayList<Kept>();
    var curve = MemoryCurve.during(memory, () -> kept.addAll(keptWithin(watch)));
    return new Slow(resting, curve, kept, watch);
  }

  private List<Kept> keptWithin(Duration watch) throws IOException {
    try (var callers = new SlowCallers(port)) {
      callers.come(SLOW, token);
      return callers.watch(watch, bout.console());
    }
  }

  private byte[] request() {
    return Requests.read("/v1/me/card", port, token);
  }
}
