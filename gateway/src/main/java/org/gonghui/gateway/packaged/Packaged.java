package org.gonghui.gateway.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Reads what the build packed beside the classes.
public final class Packaged {

  private Packaged() {}

  /// @param name on the class path
  /// @throws IllegalStateException where the build left it out
  public static byte[] bytes(String name) {
    try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not packaged: " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// UTF-8.
  public static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }
}
