package org.gonghui.kit.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.gonghui.kit.http.Idempotent;

/// The headers that an operation asks for.
final class RequestHeaders {
  private RequestHeaders() {}

  static void addTo(Operation operation, Declared declared) {
    if (!names(operation, Idempotent.HEADER)) {
      declared.key().map(RequestHeaders::key).ifPresent(operation::addParameter);
    }
    declared.match().map(RequestHeaders::match).ifPresent(operation::addParameter);
  }

  private static boolean names(Operation operation, String header) {
    return operation.getParameters() != null
        && operation.getParameters().stream().anyMatch(known -> header.equals(known.getName()));
  }

  private static Parameter key(boolean required) {
    return header(Idempotent.HEADER, required)
        .description(Idempotent.SAYS)
        .example(Idempotent.EXAMPLE);
  }

  private static Parameter match(boolean required) {
    return header("If-Match", required)
        .description(
            required
                ? "The `ETag` of what was seen before this was decided; `*` for whatever it is now."
                : "The `ETag` of what this replaces, or `*`; required as soon as there is something.")
        .example("\"3\"");
  }

  private static Parameter header(String name, boolean required) {
    return OASFactory.createParameter()
        .name(name)
        .in(In.HEADER)
        .required(required)
        .schema(OASFactory.createSchema().addType(SchemaType.STRING));
  }
}
