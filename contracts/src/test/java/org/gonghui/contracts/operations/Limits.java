package org.gonghui.contracts.operations;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// Says of every answer that the gateway may let its caller know what is left of a limit: no service does that.
final class Limits {
  private static final List<String> FIELDS = List.of("RateLimit", "RateLimit-Policy");

  private Limits() {}

  static void tell(OpenAPI document) {
    var shared = document.getComponents().getResponses();
    if (shared != null) {
      shared.forEach((name, answer) -> tell(name.replaceAll("\\D", ""), answer));
    }
    Merging.operations(document)
        .flatMap(Limits::answers)
        .filter(answer -> answer.getValue().getRef() == null)
        .forEach(answer -> tell(answer.getKey(), answer.getValue()));
  }

  private static Stream<Map.Entry<String, APIResponse>> answers(Operation operation) {
    return operation.getResponses().getAPIResponses().entrySet().stream();
  }

  private static void tell(String status, APIResponse answer) {
    if (status.matches("[24]\\d\\d")) {
      FIELDS.forEach(name ->
          answer.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name)));
    }
  }
}
