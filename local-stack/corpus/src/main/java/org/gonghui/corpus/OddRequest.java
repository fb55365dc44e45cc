package org.gonghui.corpus;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.gonghui.corpus.OddFraming.Meaning;

/// A request that one reader takes otherwise than another.
public sealed interface OddRequest permits OddFraming, OddStream {

  /// What is odd about it.
  String kind();

  /// What whoever reads it must take it for.
  Meaning meaning();

  /// Sends it to a port of this machine.
  ///
  /// @param silence after which nothing more is said on a connection that may stay open
  /// @return what in the answers says that it was taken otherwise
  Optional<String> wrongAt(int port, Duration silence) throws IOException;
}
