package org.gonghui.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashSet;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.gonghui.kit.http.Idempotent;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/// Adds to every operation of the document what holds for all of them, so that resources say only what is special: who
/// may call it (`x-roles`), the general refusals, the Idempotency-Key, and examples from `openapi-examples/`.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OperationsFilter implements OASFilter {
  private static final String OPERATION = "org.eclipse.microprofile.openapi.annotations.Operation";

  private final IndexView index;
  private final Examples examples = new Examples();

  public OperationsFilter(IndexView index) {
    this.index = index;
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getPaths() == null) {
      return;
    }
    ProblemResponses.addTo(document);
    document
        .getPaths()
        .getPathItems()
        .forEach((path, item) ->
            item.getOperations()
                .values()
                .forEach(operation -> complete(document, path, operation)));
  }

  private void complete(OpenAPI document, String path, Operation operation) {
    addRoles(operation);
    addKey(operation);
    PatchSchemas.addTo(document, operation);
    ProblemResponses.addTo(operation, path.contains("{"));
    examples.addTo(operation);
  }

  private static void addRoles(Operation operation) {
    var roles = new LinkedHashSet<String>();
    if (operation.getSecurity() != null) {
      operation
          .getSecurity()
          .forEach(requirement -> requirement.getSchemes().values().forEach(roles::addAll));
    }
    operation.addExtension("x-roles", roles.stream().sorted().toList());
  }

  private void addKey(Operation operation) {
    idempotent(operation.getOperationId())
        .ifPresent(required ->
            operation.addParameter(
                OASFactory.createParameter()
                    .name("Idempotency-Key")
                    .in(In.HEADER)
                    .required(required)
                    .description(
                        "A key of the caller's own: the same call again has one effect and gets the same answer.")
                    .example("7c1d2c0e-5d8b-4a52-9d0e-1f6a3f0f5c11")
                    .schema(OASFactory.createSchema().addType(SchemaType.STRING))));
  }

  private Optional<Boolean> idempotent(@Nullable String operationId) {
    return index.getAnnotations(OPERATION).stream()
        .filter(found -> found.value("operationId") != null)
        .filter(found -> found.value("operationId").asString().equals(operationId))
        .map(found -> found.target().annotation(DotName.createSimple(Idempotent.class)))
        .filter(AnnotationInstance.class::isInstance)
        .map(found -> found.value("required") != null && found.value("required").asBoolean())
        .findFirst();
  }
}
