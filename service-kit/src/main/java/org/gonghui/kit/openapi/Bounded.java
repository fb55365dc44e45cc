package org.gonghui.kit.openapi;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/// Tells of one value what holds of it: what its declaration says; then what follows from its type, its format or its pattern;
/// then its [Form].
final class Bounded {
  private static final Map<String, Integer> LONGEST =
      Map.of("uuid", 36, "date", 10, "date-time", 35);

  /// What `@NotBlank` is written as: a sign anywhere.
  private static final String NOT_BLANK = "\\S";

  /// All text that is taken and kept: no control characters but tab and ends of lines.
  private static final String TEXT =
      "^[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F]*$";

  private Bounded() {}

  static void tell(Schema schema, Form form) {
    var type = schema.getType();
    if (type == null || schema.getEnumeration() != null) {
      return;
    }
    if (type.contains(SchemaType.STRING)) {
      tellText(schema, form);
    }
    if (type.contains(SchemaType.INTEGER)) {
      tellNumber(schema, form);
    }
    if (type.contains(SchemaType.ARRAY) && schema.getMaxItems() == null) {
      form.size().ifPresent(schema::setMaxItems);
    }
  }

  private static void tellText(Schema schema, Form form) {
    if (schema.getPattern() == null && schema.getFormat() == null) {
      schema.setPattern(form.pattern().orElse(TEXT));
    }
    if (schema.getMaxLength() == null) {
      Optional.ofNullable(schema.getFormat())
          .map(LONGEST::get)
          .or(() -> longest(schema.getPattern()))
          .or(form::size)
          .ifPresent(schema::setMaxLength);
    }
    var pattern = schema.getPattern();
    if (pattern != null && !pattern.equals(NOT_BLANK) && !pattern.startsWith("^")) {
      // a constraint means the whole text, as Bean Validation does and JSON Schema does not
      schema.setPattern("^(?:" + pattern + ")$");
    }
  }

  private static Optional<Integer> longest(@Nullable String pattern) {
    if (pattern == null || pattern.equals(NOT_BLANK)) {
      return Optional.empty();
    }
    var longest = LongestMatch.of(pattern);
    return longest.isPresent() ? Optional.of(longest.getAsInt()) : Optional.empty();
  }

  private static void tellNumber(Schema schema, Form form) {
    var isLong = "int64".equals(schema.getFormat());
    if (schema.getMinimum() == null && schema.getExclusiveMinimum() == null) {
      schema.setMinimum(
          form.least().orElse(BigDecimal.valueOf(isLong ? Long.MIN_VALUE : Integer.MIN_VALUE)));
    }
    if (schema.getMaximum() == null && schema.getExclusiveMaximum() == null) {
      schema.setMaximum(
          form.most().orElse(BigDecimal.valueOf(isLong ? Long.MAX_VALUE : Integer.MAX_VALUE)));
    }
  }
}
