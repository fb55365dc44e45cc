package org.gonghui.kit.problem;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks for a cause under the wrappers that frameworks put around it.
final class Causes {
  private static final int DEEPEST = 20;

  private Causes() {}

  static <T extends Throwable> Optional<T> find(Throwable fault, Class<T> type) {
    return all(fault, type).findFirst();
  }

  static <T extends Throwable> Stream<T> all(Throwable fault, Class<T> type) {
    return Stream.<@Nullable Throwable>iterate(
            fault, f -> f != null, f -> f == null ? null : f.getCause())
        .limit(DEEPEST)
        .filter(type::isInstance)
        .map(type::cast);
  }
}
