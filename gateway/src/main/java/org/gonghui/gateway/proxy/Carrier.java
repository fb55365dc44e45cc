package org.gonghui.gateway.proxy;

import org.gonghui.gateway.route.Instance;
import org.jspecify.annotations.Nullable;

/// Which process a call is under way to, counted there as long as it is.
final class Carrier {
  private @Nullable Instance instance;
  private boolean over;

  /// What is over is under way to nobody: that a process lets nobody connect may be heard after the call was given up, and the
  /// next one is taken then.
  void take(Instance next) {
    put();
    if (!over) {
      next.begin();
      instance = next;
    }
  }

  /// The call is over, however it ended.
  void leave() {
    over = true;
    put();
  }

  private void put() {
    if (instance != null) {
      instance.end();
      instance = null;
    }
  }
}
