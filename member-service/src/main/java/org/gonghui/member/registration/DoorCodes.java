package org.gonghui.member.registration;

import jakarta.enterprise.context.ApplicationScoped;
import org.gonghui.kit.sealing.Blind;
import org.gonghui.kit.sealing.BlindIndex;
import org.gonghui.member.code.RandomCodes;

/// The codes that are shown at the door of an activity. A code itself is kept nowhere.
@ApplicationScoped
class DoorCodes {
  private final BlindIndex indexes;
  private final RandomCodes random;

  DoorCodes(BlindIndex indexes, RandomCodes random) {
    this.indexes = indexes;
    this.random = random;
  }

  String next() {
    return random.next();
  }

  Blind index(String code) {
    return indexes.of("activityCode", RandomCodes.normalised(code));
  }
}
