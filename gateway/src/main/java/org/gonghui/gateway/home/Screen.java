package org.gonghui.gateway.home;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import java.util.TreeSet;

/// The first screen as it comes together.
final class Screen {
  private static final int NONE = 0;

  private final ObjectNode parts = JsonNodeFactory.instance.objectNode();
  private final TreeSet<String> unavailable = new TreeSet<>();
  private int refusal = NONE;

  void add(Part part, Told told) {
    switch (told) {
      case Told.Content(var value) -> parts.set(part.name(), value);
      case Told.Refusal(var status) -> refusal = status;
      case Told.Nothing() -> {
        parts.putNull(part.name());
        unavailable.add(part.route().service());
      }
    }
  }

  /// @return 401 or 403 when a service refused the caller, else 0
  int refusal() {
    return refusal;
  }

  Buffer json() {
    var names = parts.putArray("unavailable");
    unavailable.forEach(names::add);
    return Buffer.buffer(parts.toString());
  }
}
