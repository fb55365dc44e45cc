package org.gonghui.stack.home;

import java.util.Locale;

/// What a service stands on.
public enum Destination {
  POSTGRES,
  KAFKA;

  /// The name in addresses and on the command line.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
