package org.gonghui.kit.openapi;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// The refusals that an operation may answer with, and the form of all of them: `application/problem+json`. What a
/// resource says of a status stands before the general codes of that status.
public final class ProblemResponses {
  private static final Set<String> BY_ITSELF =
      Set.of("Not Authorized", "Not Allowed", "Bad Request");

  private ProblemResponses() {}

  static void addTo(OpenAPI document, Operation operation, Set<Trait> traits) {
    var responses = operation.getResponses();
    if (responses.getAPIResponses() != null) {
      responses.getAPIResponses().forEach(ProblemResponses::giveForm);
    }
    GeneralRefusal.of(traits)
        .forEach((status, refusals) -> {
          var special = responses.getAPIResponse(status);
          if (special == null || isUnsaid(special)) {
            responses.addAPIResponse(status, reference(document, status, refusals));
          } else {
            special.setDescription(joined(special.getDescription(), refusals));
          }
        });
  }

  private static String joined(String special, List<GeneralRefusal> refusals) {
    var general =
        refusals.stream()
            .filter(refusal -> !special.contains(refusal.name()))
            .map(refusal -> " " + refusal.sentence())
            .collect(Collectors.joining());
    return special + general;
  }

  /// Nothing is said of the status, or only what Quarkus adds by itself.
  private static boolean isUnsaid(APIResponse response) {
    return response.getDescription() == null || BY_ITSELF.contains(response.getDescription());
  }

  private static void giveForm(String status, APIResponse response) {
    if (status.matches("[45]\\d\\d")
        && response.getRef() == null
        && response.getContent() == null) {
      response.setContent(content());
      AnswerHeaders.addTo(status, response);
    }
  }

  private static APIResponse reference(
      OpenAPI document, String status, List<GeneralRefusal> refusals) {
    var name = GeneralRefusal.nameOf(refusals);
    if (document.getComponents().getResponses() == null
        || !document.getComponents().getResponses().containsKey(name)) {
      document.getComponents().addResponse(name, problem(status, sentences(refusals)));
    }
    return OASFactory.createAPIResponse().ref("#/components/responses/" + name);
  }

  private static String sentences(List<GeneralRefusal> refusals) {
    return refusals.stream().map(GeneralRefusal::sentence).collect(Collectors.joining(" "));
  }

  /// A refusal of this status in the form of all, with the headers that it may carry.
  public static APIResponse problem(String status, String description) {
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
}
