package org.gonghui.stack.faults;

import java.util.Random;
import org.gonghui.stack.client.Voice;

/// A member of the load.
///
/// @param n which, from 0; every other is a woman
/// @param chance decides what becomes of what they ask for
record Somebody(Voice voice, String name, int n, Random chance) {
  boolean draws(int percent) {
    return chance.nextInt(100) < percent;
  }
}
