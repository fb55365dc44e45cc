package org.gonghui.kit.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// The refusals that any operation may answer with, and the form of all of them: `application/problem+json`.
final class ProblemResponses {
  private static final Map<String, String> GENERAL = general();
  private static final Set<String> BY_ITSELF =
      Set.of("Not Authorized", "Not Allowed", "Bad Request");

  private ProblemResponses() {}

  static void addTo(OpenAPI document) {
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createComponents());
    }
    GENERAL.forEach((status, description) ->
        document.getComponents().addResponse("Problem" + status, problem(description)));
  }

  static void addTo(Operation operation, boolean pathNamesAThing) {
    var responses = operation.getResponses();
    if (responses.getAPIResponses() != null) {
      responses.getAPIResponses().forEach(ProblemResponses::giveForm);
    }
    var isPublic = operation.getSecurity() == null || operation.getSecurity().isEmpty();
    for (var status : GENERAL.keySet()) {
      var applies =
          switch (status) {
            case "401", "403" -> !isPublic;
            case "404" -> pathNamesAThing;
            default -> true;
          };
      if (applies && isUnsaid(responses.getAPIResponse(status))) {
        responses.addAPIResponse(
            status, OASFactory.createAPIResponse().ref("#/components/responses/Problem" + status));
      }
    }
  }

  /// Nothing is said of the status, or only what Quarkus adds by itself.
  private static boolean isUnsaid(@Nullable APIResponse response) {
    return response == null
        || response.getDescription() == null
        || BY_ITSELF.contains(response.getDescription());
  }

  private static void giveForm(String status, APIResponse response) {
    if (status.matches("[45]\\d\\d")
        && response.getRef() == null
        && response.getContent() == null) {
      response.setContent(content());
    }
  }

  private static APIResponse problem(String description) {
    return OASFactory.createAPIResponse().description(description).content(content());
  }

  private static Content content() {
    return OASFactory.createContent()
        .addMediaType(
            "application/problem+json",
            OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
  }

  private static Map<String, String> general() {
    var general = new LinkedHashMap<String, String>();
    general.put("400", "The path, a parameter or the body has faults; all are named.");
    general.put("401", "No valid access token.");
    general.put(
        "403",
        "FORBIDDEN, FOUR_EYES, ORGANIZATION_OUT_OF_SCOPE: the caller's roles, person or organisation do not allow it.");
    general.put("404", "Absent, or outside the caller's scope.");
    general.put("429", "Too many calls; Retry-After says when to ask again.");
    general.put("503", "Not available now; Retry-After says when to ask again.");
    return general;
  }
}
