package org.gonghui.kit.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.gonghui.kit.http.MergePatch;

/// A JSON Merge Patch has the fields of what it changes, and needs none of them: `ThingPatch` beside `Thing`.
final class PatchSchemas {
  private static final String SCHEMAS = "#/components/schemas/";

  private PatchSchemas() {}

  static void addTo(OpenAPI document, Operation operation) {
    var body = operation.getRequestBody();
    if (body != null && body.getContent() != null) {
      var patch = body.getContent().getMediaType(MergePatch.MEDIA_TYPE);
      if (patch != null && patch.getSchema() != null && patch.getSchema().getRef() != null) {
        ask(document, patch, patch.getSchema().getRef().substring(SCHEMAS.length()));
      }
    }
  }

  private static void ask(OpenAPI document, MediaType patch, String name) {
    var components = document.getComponents();
    var whole = components.getSchemas().get(name);
    if (whole != null) {
      components.addSchema(
          name + "Patch",
          OASFactory.createSchema().type(whole.getType()).properties(whole.getProperties()));
      patch.setSchema(OASFactory.createSchema().ref(SCHEMAS + name + "Patch"));
    }
  }
}
