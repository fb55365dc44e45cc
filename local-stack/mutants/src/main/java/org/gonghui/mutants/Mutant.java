package org.gonghui.mutants;

import java.util.Set;

/// One small change that a test should see.
sealed interface Mutant permits CodeMutant, TextMutant {
  /// The class that is changed, with its package.
  String className();

  /// Tells it from all others, in one line.
  String name();

  /// Whether a playing that ran these lines can have met it.
  ///
  /// @param lines as [Probe] names them
  boolean isReached(Set<String> lines);

  /// @throws IllegalArgumentException when the class has no such place
  byte[] of(byte[] loaded, ClassLoader loader);
}
