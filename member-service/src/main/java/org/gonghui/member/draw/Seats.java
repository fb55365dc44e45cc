package org.gonghui.member.draw;

import java.util.List;
import java.util.OptionalInt;

/// The seats of a draw, taken in the order of ranks: an entitled leaf takes a seat of its share while there is one; else it
/// takes an open one, and when those are gone one that spilled over. Of a share that has fewer entitled leaves than seats, and
/// spills over, the rest has spilled over from the start: nobody entitled is left to take it.
final class Seats {

  /// A quota.
  ///
  /// @param number 0 is open to all
  /// @param spillsOver whether seats that nobody entitled can take are open to all
  /// @param leaves that are entitled to it
  /// @param taken seats, by entitled leaves; of share 0 by any
  /// @param spilled seats that others took
  record Share(int number, int quota, boolean spillsOver, int leaves, int taken, int spilled) {

    private int free() {
      return (number == 0 ? quota : Math.min(quota, leaves)) - taken;
    }

    private int spare() {
      return number > 0 && spillsOver ? Math.max(0, quota - leaves) - spilled : 0;
    }
  }

  private final int[] free;
  private final int[] spare;

  /// @param shares by number, share 0 the first
  Seats(List<Share> shares) {
    free = shares.stream().mapToInt(Share::free).toArray();
    spare = shares.stream().mapToInt(Share::spare).toArray();
  }

  /// Seats the next leaf.
  ///
  /// @param entitled share that it is entitled to, 0 where to none
  /// @return the number of the share whose seat it takes; empty where none is left for it
  OptionalInt next(int entitled) {
    for (var number : new int[] {entitled, 0}) {
      if (free[number] > 0) {
        free[number]--;
        return OptionalInt.of(number);
      }
    }
    for (var number = 1; number < spare.length; number++) {
      if (spare[number] > 0) {
        spare[number]--;
        return OptionalInt.of(number);
      }
    }
    return OptionalInt.empty();
  }
}
