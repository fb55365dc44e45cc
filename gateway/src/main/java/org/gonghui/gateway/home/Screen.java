package org.gonghui.gateway.home;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import java.util.TreeSet;
import org.gonghui.gateway.problem.GatewayProblem;
import org.jspecify.annotations.Nullable;

/// The first screen as it comes together.
final class Screen {
  private final ObjectNode parts = JsonNodeFactory.instance.objectNode();
  private final TreeSet<String> unavailable = new TreeSet<>();
  private @Nullable GatewayProblem refusal;

  void add(Part part, Told told) {
    switch (told) {
      case Told.Content(var value) -> parts.set(part.name(), value);
      case Told.Refusal(var problem) -> refusal = problem;
      case Told.Nothing() -> {
        parts.putNull(part.name());
        unavailable.add(part.route().service());
      }
    }
  }

  /// Why a service refused the caller, if one did.
  Optional<GatewayProblem> refusal() {
    return Optional.ofNullable(refusal);
  }

  Buffer json() {
    var names = parts.putArray("unavailable");
    unavailable.forEach(names::add);
    return Buffer.buffer(parts.toString());
  }
}
