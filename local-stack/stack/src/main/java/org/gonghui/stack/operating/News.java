package org.gonghui.stack.operating;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/// Passes a line on when it was not said before: progress, not repetition.
public record News(Consumer<String> page, Set<String> said) implements Consumer<String> {

  public News(Consumer<String> page) {
    this(page, new HashSet<>());
  }

  @Override
  public void accept(String line) {
    if (said.add(line)) {
      page.accept(line);
    }
  }
}
