package org.gonghui.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Reads what bean validation found as fields and codes.
final class ViolationReading {
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("NotNull", "REQUIRED"),
          Map.entry("NotBlank", "REQUIRED"),
          Map.entry("NotEmpty", "REQUIRED"),
          Map.entry("Size", "SIZE"),
          Map.entry("Pattern", "FORMAT"),
          Map.entry("Min", "OUT_OF_RANGE"),
          Map.entry("Max", "OUT_OF_RANGE"),
          Map.entry("DecimalMin", "OUT_OF_RANGE"),
          Map.entry("DecimalMax", "OUT_OF_RANGE"),
          Map.entry("Positive", "OUT_OF_RANGE"),
          Map.entry("PositiveOrZero", "OUT_OF_RANGE"),
          Map.entry("Past", "OUT_OF_RANGE"),
          Map.entry("PastOrPresent", "OUT_OF_RANGE"));

  private ViolationReading() {}

  static Violation read(ConstraintViolation<?> found) {
    return new Violation(field(found.getPropertyPath()), code(found));
  }

  /// A constraint whose message is a code in capitals (`message = "INVALID_CREDIT_CODE"`) is told by that code.
  private static String code(ConstraintViolation<?> found) {
    var message = found.getMessageTemplate();
    if (message.matches("[A-Z][A-Z0-9_]+")) {
      return message;
    }
    var annotation =
        found.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return CODES.getOrDefault(annotation, "INVALID");
  }

  private static String field(Path path) {
    var text =
        StreamSupport.stream(path.spliterator(), false)
            .filter(ViolationReading::isOfTheRequest)
            .map(Object::toString)
            .collect(Collectors.joining("."));
    if (!text.isEmpty()) {
      return text;
    }
    return StreamSupport.stream(path.spliterator(), false)
        .filter(node -> node.getKind() == ElementKind.PARAMETER)
        .map(Path.Node::getName)
        .collect(Collectors.joining("."));
  }

  private static boolean isOfTheRequest(Path.Node node) {
    return switch (node.getKind()) {
      case PROPERTY, BEAN -> node.getName() != null;
      // its place stands at the list's name; its own would be `<list element>`
      case CONTAINER_ELEMENT -> false;
      case METHOD, CONSTRUCTOR, PARAMETER, CROSS_PARAMETER, RETURN_VALUE -> false;
    };
  }
}
