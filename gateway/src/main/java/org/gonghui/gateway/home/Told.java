package org.gonghui.gateway.home;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import org.gonghui.gateway.problem.GatewayProblem;
import org.gonghui.gateway.proxy.Questions.Answer;

/// What a service told of its part.
sealed interface Told {
  JsonMapper JSON = new JsonMapper();

  /// @param value null where there is nothing yet: the login belongs to no member
  record Content(JsonNode value) implements Told {}

  /// This caller has no first screen.
  record Refusal(GatewayProblem problem) implements Told {}

  /// The service is away, late, overloaded or broken.
  record Nothing() implements Told {}

  static Told of(Answer answer) {
    return switch (answer.status()) {
      case 200 -> content(answer);
      case 409 -> new Content(NullNode.getInstance());
      case 401 -> new Refusal(GatewayProblem.UNAUTHENTICATED);
      case 403 -> new Refusal(GatewayProblem.FORBIDDEN);
      default -> new Nothing();
    };
  }

  private static Told content(Answer answer) {
    try {
      return new Content(JSON.readTree(answer.body().toString()));
    } catch (JsonProcessingException notJson) {
      return new Nothing();
    }
  }
}
