package org.gonghui.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.junit.jupiter.api.Test;

class BoundsTest {
  private static final APIResponses ANSWERS =
      OASFactory.createAPIResponses().addAPIResponse("200", OASFactory.createAPIResponse());

  private final OpenAPI document =
      OASFactory.createOpenAPI()
          .paths(OASFactory.createPaths())
          .components(OASFactory.createComponents());

  @Test
  void ofWhatIsAskedForOnlyConstraintsTell() {
    add("Asked", "etag", text());
    add("Asked", "code", text().pattern("[A-Z]{3}"));
    ask("Asked");
    assertThat(marked("Asked", "etag").getMaxLength()).isNull();
    assertThat(marked("Asked", "code"))
        .extracting(Schema::getMaxLength, Schema::getPattern)
        .containsExactly(3, "^(?:[A-Z]{3})$");
  }

  @Test
  void ofAnAnswerTheTableTells() {
    add("Told", "etag", text());
    assertThat(marked("Told", "etag").getMaxLength()).isEqualTo(21);
  }

  @Test
  void whatIsSaidStands() {
    add("Told", "etag", text().maxLength(5));
    assertThat(marked("Told", "etag").getMaxLength()).isEqualTo(5);
  }

  @Test
  void aTypeBoundsANumber() {
    add("Told", "some", OASFactory.createSchema().addType(SchemaType.INTEGER).format("int32"));
    assertThat(marked("Told", "some").getMaximum()).hasToString("2147483647");
  }

  @Test
  void noParameterIsLongerThanAnAddress() {
    var name = OASFactory.createParameter().name("some").in(In.QUERY).schema(text());
    document
        .getPaths()
        .addPathItem(
            "/some",
            OASFactory.createPathItem()
                .GET(OASFactory.createOperation().addParameter(name).responses(ANSWERS)));
    new Bounds().markIn(document);
    assertThat(name.getSchema().getMaxLength()).isEqualTo(4000);
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(SchemaType.STRING);
  }

  private void add(String type, String field, Schema schema) {
    var schemas = document.getComponents().getSchemas();
    if (schemas == null || !schemas.containsKey(type)) {
      document.getComponents().addSchema(type, OASFactory.createSchema());
    }
    of(type).addProperty(field, schema);
  }

  private void ask(String type) {
    var body =
        OASFactory.createRequestBody()
            .content(
                OASFactory.createContent()
                    .addMediaType(
                        "application/json",
                        OASFactory.createMediaType()
                            .schema(
                                OASFactory.createSchema().ref("#/components/schemas/" + type))));
    document
        .getPaths()
        .addPathItem(
            "/some",
            OASFactory.createPathItem()
                .POST(
                    OASFactory.createOperation()
                        .operationId("some")
                        .requestBody(body)
                        .responses(ANSWERS)));
  }

  private Schema marked(String type, String field) {
    new Bounds().markIn(document);
    return Objects.requireNonNull(of(type).getProperties().get(field));
  }

  private Schema of(String type) {
    return Objects.requireNonNull(document.getComponents().getSchemas().get(type));
  }
}
