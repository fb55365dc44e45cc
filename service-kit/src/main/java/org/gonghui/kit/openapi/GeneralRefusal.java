package org.gonghui.kit.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gonghui.kit.problem.KitProblem;

/// A refusal that follows from what an operation declares, in the order in which the document tells them; its name is the
/// code.
enum GeneralRefusal {
  VALIDATION_FAILED(
      "Given", "fields or parameters have faults; `violations` names all of them.", Trait.GIVEN),
  MALFORMED_REQUEST("the path, a parameter or the body cannot be read.", Trait.ANY),
  UNKNOWN_PARAMETER("the operation has no such query parameter.", Trait.ANY),
  INVALID_CURSOR("Paged", "it is none, or was given with other filters.", Trait.PAGED),
  INVALID_IDEMPOTENCY_KEY("Keyed", "it has other than 1 to 255 visible characters.", Trait.KEYED),
  IDEMPOTENCY_KEY_REQUIRED("Required", "`Idempotency-Key` is missing.", Trait.KEY_REQUIRED),
  UNAUTHENTICATED("no valid access token.", Trait.LOGIN),
  FORBIDDEN("no role of the caller allows it.", Trait.LOGIN),
  PARTNER_NOT_ACTIVE("the token's partner is unknown, suspended or of another kind.", Trait.LOGIN),
  HUMAN_REQUIRED("Personal", "a system's token; a person decides.", Trait.PERSONAL),
  NOT_FOUND("absent, or outside the caller's scope.", Trait.NAMED),
  STATE_CONFLICT("see `currentState`.", Trait.WRITE),
  CONCURRENT_CHANGE("another call came first.", Trait.WRITE),
  KEY_IN_USE("Keyed", "the first call with this key is not answered yet.", Trait.KEYED),
  PRECONDITION_FAILED("it is not the version that `If-Match` names any more.", Trait.MATCHED),
  PAYLOAD_TOO_LARGE("the body is larger than the operation takes.", Trait.BODY),
  UNSUPPORTED_MEDIA_TYPE("the body is of none of the types named here.", Trait.BODY),
  KEY_REUSED("the key was used for another call.", Trait.KEYED),
  PRECONDITION_REQUIRED("`If-Match` is missing.", Trait.MATCHED),
  TOO_MANY_REQUESTS("Retry-After says when to ask again.", Trait.ANY),
  INTERNAL_ERROR("the fault is ours; `traceId` names it to whoever helps.", Trait.ANY),
  OVERLOADED("the call was not begun; Retry-After says when to ask again.", Trait.ANY),
  UNAVAILABLE("something that is needed is away; Retry-After says when to ask again.", Trait.ANY);

  private final String label;
  private final String says;
  private final Trait wanted;

  GeneralRefusal(String says, Trait wanted) {
    this("", says, wanted);
  }

  /// @param label of the responses that name this code beside those that every operation of the status has
  GeneralRefusal(String label, String says, Trait wanted) {
    this.label = label;
    this.says = says;
    this.wanted = wanted;
  }

  /// By status, in order.
  static Map<String, List<GeneralRefusal>> of(Set<Trait> operation) {
    return Arrays.stream(values())
        .filter(refusal -> operation.contains(refusal.wanted))
        .collect(Collectors.groupingBy(GeneralRefusal::status, TreeMap::new, Collectors.toList()));
  }

  /// What to call a response of these.
  static String nameOf(List<GeneralRefusal> refusals) {
    return refusals.stream()
        .map(refusal -> refusal.label)
        .collect(Collectors.joining("", "Problem" + refusals.getFirst().status(), ""));
  }

  String sentence() {
    return name() + ": " + says;
  }

  private String status() {
    return Integer.toString(KitProblem.valueOf(name()).status());
  }
}
