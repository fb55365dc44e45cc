package org.gonghui.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.junit.jupiter.api.Test;

class GeneralRefusalTest {
  private static final Declared PLAIN =
      new Declared(Optional.empty(), Optional.empty(), false, false);

  private static List<GeneralRefusal> badRequests(Operation operation) {
    var traits = Trait.of("/v1/me/card", HttpMethod.POST, operation, PLAIN);
    return GeneralRefusal.of(traits).getOrDefault("400", List.of());
  }

  private static Operation taking(In in) {
    return OASFactory.createOperation()
        .addParameter(OASFactory.createParameter().name("some").in(in));
  }

  @Test
  void whereNothingIsGivenNothingHasFaults() {
    for (var operation : List.of(OASFactory.createOperation(), taking(In.HEADER))) {
      assertThat(badRequests(operation))
          .isNotEmpty()
          .doesNotContain(GeneralRefusal.VALIDATION_FAILED);
    }
  }

  @Test
  void parametersAndBodiesCanHaveFaults() {
    var body = OASFactory.createOperation().requestBody(OASFactory.createRequestBody());
    for (var operation : List.of(body, taking(In.PATH), taking(In.QUERY))) {
      assertThat(badRequests(operation)).contains(GeneralRefusal.VALIDATION_FAILED);
    }
  }
}
