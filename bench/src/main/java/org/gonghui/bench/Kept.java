package org.gonghui.bench;

import java.util.List;

/// How long a slow caller was kept.
///
/// @param cutOff whether it was cut off then; otherwise nobody looked any longer
record Kept(Slowness slowness, double seconds, boolean cutOff) {

  static Kept until(SlowCaller caller, boolean cutOff) {
    return new Kept(caller.slowness(), caller.secondsSinceBegin(), cutOff);
  }

  static Figures figures(Slowness slowness, List<Kept> all) {
    var of = all.stream().filter(kept -> kept.slowness() == slowness).toList();
    return Figures.of(
        "slow in %s, kept, s (%d of %d cut off)".formatted(slowness, cutOff(of), of.size()),
        of,
        Kept::seconds);
  }

  static long cutOff(List<Kept> all) {
    return all.stream().filter(Kept::cutOff).count();
  }
}
