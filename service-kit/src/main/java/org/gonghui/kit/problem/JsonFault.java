package org.gonghui.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.stream.Collectors;

/// Tells where a body cannot be read, never what stood there.
final class JsonFault {
  /// Names of fields are the caller's: an answer does not echo them at any length.
  private static final int LONGEST = 200;

  private JsonFault() {}

  static Refusal refusal(JacksonException fault) {
    if (fault instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      var code = fault instanceof UnrecognizedPropertyException ? "UNKNOWN_FIELD" : "FORMAT";
      return Refusal.invalid(path(mapping), code);
    }
    return new Refusal(KitProblem.MALFORMED_REQUEST);
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
