package org.gonghui.stack.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gonghui.stack.client.Pause;

/// Many people who come one after the other and play the story's steps, each as the seed has it.
final class Load {
  private static final Duration PATIENCE = Duration.ofMinutes(8);

  private final World world;
  private final Findings findings;
  private final List<Thread> people = new ArrayList<>();

  Load(World world, Findings findings) {
    this.world = world;
    this.findings = findings;
  }

  Load start(int count, Duration spread, long seed) {
    for (var n = 0; n < count; n++) {
      var number = n;
      var chance = new Random(seed * 1_000_003 + n);
      var after = spread.multipliedBy(n).dividedBy(count);
      people.add(Thread.ofVirtual().name("person-" + n).start(() -> come(number, after, chance)));
    }
    return this;
  }

  private void come(int n, Duration after, Random chance) {
    try {
      Pause.of(after);
      live(new Entrance(world).join(n, chance));
    } catch (RuntimeException e) {
      findings.add("everybody gets through: person %d did not: %s".formatted(n, e.getMessage()));
    }
  }

  private void live(Somebody who) {
    var wishes = new Wishes(world);
    if (who.n() % 2 == 0 && who.draws(70)) {
      wishes.examination(who);
    }
    if (who.draws(50)) {
      wishes.subsidy(who);
    }
    if (who.draws(50)) {
      wishes.relief(who);
    }
  }

  /// Waits until everybody has done what they came for.
  void await() {
    var end = System.nanoTime() + PATIENCE.toNanos();
    try {
      for (var person : people) {
        var left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
        if (!person.join(left)) {
          findings.add("everybody gets through: %s has not".formatted(person.getName()));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
