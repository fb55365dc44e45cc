package org.gonghui.kit.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/// How ids (RFC 9562), dates, times of day and instants (RFC 3339) are written, in bodies and in parameters alike: a string
/// of this form. Years are those that a person or a union can have to do with: PostgreSQL and Java know more, but not the
/// same ones.
record WrittenForm<T>(Class<T> type, Pattern form, Function<String, T> reading) {
  private static final String ID = "\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";
  private static final String DATE = "(?:19|20|21)\\d\\d-\\d\\d-\\d\\d";
  private static final String TIME = "\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?";
  private static final String OFFSET = "(?:Z|[+-]\\d\\d:\\d\\d)";

  static final List<WrittenForm<?>> ALL =
      List.of(
          form(UUID.class, ID, UUID::fromString),
          form(LocalDate.class, DATE, LocalDate::parse),
          form(LocalTime.class, TIME, LocalTime::parse),
          form(Instant.class, DATE + "T" + TIME + OFFSET, Instant::parse));

  private static <T> WrittenForm<T> form(Class<T> type, String form, Function<String, T> reading) {
    return new WrittenForm<>(type, Pattern.compile(form), reading);
  }

  static Optional<WrittenForm<?>> of(Class<?> type) {
    return ALL.stream().filter(form -> form.type == type).findFirst();
  }

  /// @throws DateTimeException when it is no such id, date, time or instant
  T read(String text) {
    if (!form.matcher(text).matches()) {
      throw new DateTimeException("not the form of a " + type.getSimpleName());
    }
    return reading.apply(text);
  }

  boolean fits(String text) {
    try {
      read(text);
      return true;
    } catch (DateTimeException notOne) {
      return false;
    }
  }
}
