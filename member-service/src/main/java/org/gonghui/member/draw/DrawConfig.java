package org.gonghui.member.draw;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How draws are held (M9).
@ConfigMapping(prefix = "gonghui.draw")
interface DrawConfig {
  /// From the closing of a draw to the beacon's round at least: the time in which everybody can keep a copy of the leaves.
  /// Whole seconds. A draw that was published keeps its own.
  @WithDefault("10M")
  Duration lead();

  /// How long a round that is not to be had is asked for before another one decides, which nobody knows yet.
  @WithDefault("1H")
  Duration fallbackAfter();

  /// Entries of one transaction that is ranked or seated.
  @WithDefault("5000")
  int slice();

  /// Winners and others who are told in one transaction.
  @WithDefault("500")
  int noticeSlice();

  /// Calls that may read a published list at once, of one copy of the service; beyond them 503. Well below those that it
  /// takes in all.
  @WithDefault("10")
  int mostReaders();

  /// How often draws are taken further.
  @WithDefault("1s")
  String sweepEvery();
}
