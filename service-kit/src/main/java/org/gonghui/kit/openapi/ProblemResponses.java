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
  private static final Map<String, String> OF_KEYS =
      Map.of(
          "409", "KEY_IN_USE: the first call with this key is not answered yet.",
          "422", "KEY_REUSED: the key was used for another call.");
  private static final Map<String, String> GENERAL = general();
  private static final Set<String> BY_ITSELF =
      Set.of("Not Authorized", "Not Allowed", "Bad Request");

  private ProblemResponses() {}

  static void addTo(OpenAPI document) {
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createComponents());
    }
    GENERAL.forEach((status, description) ->
        document.getComponents().addResponse("Problem" + status, problem(status, description)));
  }

  static void addTo(Operation operation, Refusals refusals) {
    var responses = operation.getResponses();
    if (responses.getAPIResponses() != null) {
      responses.getAPIResponses().forEach(ProblemResponses::giveForm);
    }
    for (var status : refusals.statuses()) {
      if (isUnsaid(responses.getAPIResponse(status))) {
        responses.addAPIResponse(
            status, OASFactory.createAPIResponse().ref("#/components/responses/Problem" + status));
      } else if (refusals.withKey() && OF_KEYS.containsKey(status)) {
        var special = responses.getAPIResponse(status);
        special.setDescription(special.getDescription() + " " + OF_KEYS.get(status));
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
      AnswerHeaders.addTo(status, response);
    }
  }

  private static APIResponse problem(String status, String description) {
    var problem = OASFactory.createAPIResponse().description(description).content(content());
    AnswerHeaders.addTo(status, problem);
    return problem;
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
    general.put(
        "409",
        "STATE_CONFLICT: see `currentState`. CONCURRENT_CHANGE: another call came first. "
            + OF_KEYS.get("409"));
    general.put(
        "412", "PRECONDITION_FAILED: it is not the version that `If-Match` names any more.");
    general.put("413", "PAYLOAD_TOO_LARGE: the body is larger than the operation takes.");
    general.put("415", "UNSUPPORTED_MEDIA_TYPE: the body is of none of the types named here.");
    general.put("422", OF_KEYS.get("422"));
    general.put("428", "PRECONDITION_REQUIRED: `If-Match` is missing.");
    general.put("429", "TOO_MANY_REQUESTS: Retry-After says when to ask again.");
    general.put("503", "Not available now; Retry-After says when to ask again.");
    return general;
  }
}
