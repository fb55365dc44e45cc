package org.gonghui.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.jboss.jandex.IndexView;

/// Adds to every operation of the document what follows from its declaration, so that resources say only what is special:
/// who may call it (`x-roles`), the headers of requests and answers, the general refusals, what may be `null`, what is
/// always told, what bounds a value by its type, and examples from `openapi-examples/`.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OperationsFilter implements OASFilter {
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
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createComponents());
    }
    AnswerHeaders.addTo(document);
    NullableFields.markIn(document, index);
    document
        .getPaths()
        .getPathItems()
        .forEach((path, item) ->
            item.getOperations()
                .forEach((method, operation) -> complete(document, path, method, operation)));
    AlwaysTold.markIn(document, index);
    Bounds.markIn(document);
  }

  private void complete(OpenAPI document, String path, HttpMethod method, Operation operation) {
    var declared = Declared.of(operation.getOperationId(), index);
    addRoles(operation);
    RequestHeaders.addTo(operation, declared);
    AnswerHeaders.addTo(operation, declared);
    PatchSchemas.addTo(document, operation);
    ProblemResponses.addTo(document, operation, Trait.of(path, method, operation, declared));
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
}
