package org.gonghui.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.Index;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlwaysToldTest {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Told(String id, @Nullable String note, List<Part> parts) {}

  record Part(String name, @JsonInclude(JsonInclude.Include.NON_NULL) String hidden) {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Sparse(String text) {}

  private final OpenAPI document = OASFactory.createOpenAPI();

  AlwaysToldTest() {
    var parts = OASFactory.createSchema().items(ref("Part"));
    document.setPaths(OASFactory.createPaths());
    document.setComponents(
        OASFactory.createComponents()
            .addSchema("Told", fields("id", "note").addProperty("parts", parts))
            .addSchema("Part", fields("name", "hidden"))
            .addSchema("Sparse", fields("text")));
  }

  private static Schema fields(String... names) {
    var schema = OASFactory.createSchema();
    List.of(names).forEach(name -> schema.addProperty(name, OASFactory.createSchema()));
    return schema;
  }

  private static Schema ref(String name) {
    return OASFactory.createSchema().ref("#/components/schemas/" + name);
  }

  private List<String> required(String schema) throws IOException {
    AlwaysTold.markIn(document, Index.of(Told.class, Part.class, Sparse.class));
    var marked = Objects.requireNonNull(document.getComponents().getSchemas().get(schema));
    return Objects.requireNonNullElse(marked.getRequired(), List.of());
  }

  private PathItem asking(String schema) {
    var content =
        OASFactory.createContent()
            .addMediaType("application/json", OASFactory.createMediaType().schema(ref(schema)));
    return OASFactory.createPathItem()
        .POST(
            OASFactory.createOperation()
                .requestBody(OASFactory.createRequestBody().content(content)));
  }

  @Test
  void whatNeverHoldsNothingIsRequired() throws IOException {
    assertThat(required("Told")).containsExactly("id", "parts");
  }

  @Test
  void whatIsLeftOutByItselfIsNot() throws IOException {
    assertThat(required("Part")).containsExactly("name");
  }

  @Test
  void nothingIsRequiredWhereEmptyThingsAreLeftOut() throws IOException {
    assertThat(required("Sparse")).isEmpty();
  }

  @Test
  void aRequestMayLeaveOutWhatItMay() throws IOException {
    document.getPaths().addPathItem("/v1/things", asking("Told"));
    assertThat(required("Told")).isEmpty();
    assertThat(required("Part")).isEmpty();
  }
}
