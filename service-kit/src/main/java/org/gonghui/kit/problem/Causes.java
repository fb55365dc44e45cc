package org.gonghui.kit.problem;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks for a cause under the wrappers that frameworks put around it.
public final class Causes {
  private static final int DEEPEST = 20;

  private Causes() {}

  /// The innermost cause.
  public static Throwable root(Throwable fault) {
    return chain(fault).reduce(fault, (_, cause) -> cause);
  }

  static <T extends Throwable> Optional<T> find(Throwable fault, Class<T> type) {
    return all(fault, type).findFirst();
  }

  /// Causes come before what is beside them: whoever commits learns there alone why it failed.
  static <T extends Throwable> Stream<T> all(Throwable fault, Class<T> type) {
    var beside = chain(fault).flatMap(one -> Stream.of(one.getSuppressed())).flatMap(Causes::chain);
    return Stream.concat(chain(fault), beside).filter(type::isInstance).map(type::cast);
  }

  private static Stream<Throwable> chain(Throwable fault) {
    return Stream.<@Nullable Throwable>iterate(
            fault, f -> f != null, f -> f == null ? null : f.getCause())
        .limit(DEEPEST)
        .map(Objects::requireNonNull);
  }
}
