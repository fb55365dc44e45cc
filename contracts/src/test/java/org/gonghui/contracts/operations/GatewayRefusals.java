package org.gonghui.contracts.operations;

import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/// Says of every operation with a body what the gateway refuses while it passes one on; no service sees such a call whole.
final class GatewayRefusals {
  private GatewayRefusals() {}

  static void tell(OpenAPI document) {
    Merging.operations(document)
        .filter(operation -> operation.getRequestBody() != null)
        .forEach(operation -> codes(operation).forEach(code -> tell(operation, document, code)));
  }

  private static void tell(Operation operation, OpenAPI document, String code) {
    var status = Integer.toString(ProblemsPage.status(code));
    Telling.put(operation, document.getComponents(), status, code);
  }

  private static Stream<String> codes(Operation operation) {
    var types = operation.getRequestBody().getContent().getMediaTypes().keySet();
    return types.stream().anyMatch(type -> type.endsWith("json"))
        ? Stream.of("JSON_TOO_DEEP", "TOO_SLOW")
        : Stream.of("TOO_SLOW");
  }
}
