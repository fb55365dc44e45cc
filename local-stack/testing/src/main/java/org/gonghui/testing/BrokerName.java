package org.gonghui.testing;

/// Which broker it is, in a text that gets from the resource to a test.
///
/// @param kind a process of this machine or a container
/// @param id the process's or the container's
record BrokerName(Kind kind, String id) {
  private static final String BETWEEN = ":";

  enum Kind {
    PROCESS,
    CONTAINER
  }

  static BrokerName parse(String text) {
    var parts = text.split(BETWEEN, 2);
    return new BrokerName(Kind.valueOf(parts[0]), parts[1]);
  }

  @Override
  public String toString() {
    return kind + BETWEEN + id;
  }
}
