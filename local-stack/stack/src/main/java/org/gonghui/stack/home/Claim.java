package org.gonghui.stack.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// What the one `up` of a folder holds from its first moment on; it is free again when that process ends, however it ends.
///
/// @param lock on a file of the folder
public record Claim(FileLock lock) implements AutoCloseable {

  /// Empty when another `up` has it.
  public static Optional<Claim> take(Home home) {
    try {
      var file =
          FileChannel.open(
              home.file("up.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      var lock = Optional.ofNullable(file.tryLock());
      if (lock.isEmpty()) {
        file.close();
      }
      return lock.map(Claim::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      lock.acquiredBy().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
