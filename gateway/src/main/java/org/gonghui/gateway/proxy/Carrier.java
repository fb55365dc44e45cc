package org.gonghui.gateway.proxy;

import org.gonghui.gateway.route.Instance;
import org.jspecify.annotations.Nullable;

/// Which process a call is under way to, counted there as long as it is.
final class Carrier {
  private @Nullable Instance instance;

  void take(Instance next) {
    leave();
    next.begin();
    instance = next;
  }

  /// The call is over, however it ended.
  void leave() {
    if (instance != null) {
      instance.end();
      instance = null;
    }
  }
}
