package org.gonghui.stack.faults;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// What should not have been, each told once.
final class Findings {
  /// What breaks once often breaks for everybody.
  private static final int MOST = 100;

  private final Set<String> found = new LinkedHashSet<>();
  private final Consumer<String> page;

  Findings(Consumer<String> page) {
    this.page = page;
  }

  synchronized void add(String finding) {
    if (found.size() < MOST && found.add(finding)) {
      page.accept("BROKEN  " + finding);
    }
  }

  synchronized List<String> all() {
    return new ArrayList<>(found);
  }
}
