package org.gonghui.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Optional;
import java.util.stream.Collectors;

/// Tells where a body cannot be read, never what stood there.
final class JsonFault {
  /// Names of fields are the caller's: an answer does not echo them at any length.
  private static final int LONGEST = 200;

  private JsonFault() {}

  static Refusal refusal(JacksonException fault) {
    return violation(fault)
        .map(found -> Refusal.invalid(found.field(), found.code()))
        .orElseGet(() -> new Refusal(KitProblem.MALFORMED_REQUEST));
  }

  /// @return empty where no field is at fault
  static Optional<Violation> violation(JacksonException fault) {
    if (fault instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      var code = fault instanceof UnrecognizedPropertyException ? "UNKNOWN_FIELD" : "FORMAT";
      return Optional.of(new Violation(path(mapping), code));
    }
    return Optional.empty();
  }

  private static String path(JsonMappingException fault) {
    return fault.getPath().stream()
        .map(step ->
            step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "")
        .transform(path -> path.substring(0, Math.min(path.length(), LONGEST)));
  }
}
