package org.gonghui.kit.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// How dates, times of day and instants are written (RFC 3339), in bodies and in parameters alike: a string of this form,
/// of a year that a person or a union can have to do with. PostgreSQL and Java know more years, but not the same ones.
record IsoForm<T>(Class<T> type, Pattern form, Function<String, T> reading) {
  private static final String DATE = "(?:19|20|21)\\d\\d-\\d\\d-\\d\\d";
  private static final String TIME = "\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?";
  private static final String OFFSET = "(?:Z|[+-]\\d\\d:\\d\\d)";

  static final List<IsoForm<?>> ALL =
      List.of(
          form(LocalDate.class, DATE, LocalDate::parse),
          form(LocalTime.class, TIME, LocalTime::parse),
          form(Instant.class, DATE + "T" + TIME + OFFSET, Instant::parse));

  private static <T> IsoForm<T> form(Class<T> type, String form, Function<String, T> reading) {
    return new IsoForm<>(type, Pattern.compile(form), reading);
  }

  static Optional<IsoForm<?>> of(Class<?> type) {
    return ALL.stream().filter(form -> form.type == type).findFirst();
  }

  /// @throws DateTimeException when it is no such date, time or instant
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
