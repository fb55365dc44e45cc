package org.gonghui.contracts.operations;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.gonghui.kit.openapi.ProblemResponses;
import org.jspecify.annotations.Nullable;

/// Adds to an operation the refusals that stand in its code and that neither its resource nor its declaration names, with
/// their titles: nobody has to remember what a rule far below says no with.
final class Telling {
  private static final String RESPONSES = "#/components/responses/";
  private static final String OF_ITEMS = "207";

  private final Map<String, Set<String>> reached = Reached.all();

  void complete(Operation operation, Components components) {
    reached
        .getOrDefault(operation.getOperationId(), Set.of())
        .forEach(code -> tell(operation, components, code));
  }

  private static void tell(Operation operation, Components components, String code) {
    var status = Integer.toString(ProblemsPage.status(code));
    var responses = operation.getResponses();
    var whole = said(responses.getAPIResponse(status), status, components);
    if (names(whole, code)) {
      return;
    }
    // of many things in one call each has an outcome of its own
    put(operation, components, responses.hasAPIResponse(OF_ITEMS) ? OF_ITEMS : status, code);
  }

  /// Names a code under a status.
  static void put(Operation operation, Components components, String place, String code) {
    var responses = operation.getResponses();
    var before = said(responses.getAPIResponse(place), place, components);
    if (!names(before, code)) {
      responses.addAPIResponse(place, with(before, code + ": " + ProblemsPage.title(code) + "."));
    }
  }

  private static APIResponse said(
      @Nullable APIResponse response, String status, Components components) {
    if (response == null) {
      return ProblemResponses.problem(status, "");
    }
    var reference = response.getRef();
    return reference == null
        ? response
        : Objects.requireNonNull(
            components.getResponses().get(reference.substring(RESPONSES.length())));
  }

  private static boolean names(APIResponse response, String code) {
    return response.getDescription().matches("(?s).*\\b" + code + "\\b.*");
  }

  /// A response of its own: the one that stands for the general codes is shared.
  private static APIResponse with(APIResponse before, String sentence) {
    return OASFactory.createAPIResponse()
        .description((before.getDescription() + " " + sentence).strip())
        .headers(before.getHeaders())
        .content(before.getContent());
  }
}
