package org.gonghui.screening.result;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.screening.campaign.Attendance;
import org.jspecify.annotations.Nullable;

/// Reads one item, with all its faults at once.
sealed interface ReportReading {
  record Read(Report report) implements ReportReading {}

  record Faulty(Refusal refusal) implements ReportReading {}

  int LONGEST_NUMBER = 64;

  /// The hospital's own code of what was found.
  String FINDING = "[A-Za-z0-9.\\-_+/ ]{1,32}";

  /// @param now nothing is recorded in the future
  static ReportReading of(ReportItem item, Instant now) {
    var faults = new Refusal(KitProblem.VALIDATION_FAILED);
    var number =
        required(item.appointmentNumber(), "appointmentNumber", ReportReading::number, faults);
    var attended = required(item.attended(), "attended", Optional::of, faults);
    var doctor = required(item.doctorId(), "doctorId", ReportReading::id, faults);
    var recordedAt = required(item.recordedAt(), "recordedAt", ReportReading::instant, faults);
    recordedAt
        .filter(instant -> instant.isAfter(now))
        .ifPresent(future -> faults.violation("recordedAt", "IN_THE_FUTURE"));
    var outcome = outcome(item, attended.orElse(false), faults);
    checkFindingCode(item, attended.orElse(true), faults);
    if (!faults.violations().isEmpty()) {
      return new Faulty(faults);
    }
    return new Read(
        new Report(
            number.orElseThrow(),
            attended.orElseThrow() ? Attendance.ATTENDED : Attendance.MISSED,
            outcome.orElse(null),
            item.findingCode(),
            doctor.orElseThrow(),
            recordedAt.orElseThrow()));
  }

  private static Optional<Outcome> outcome(ReportItem item, boolean attended, Refusal faults) {
    if (attended) {
      return required(item.outcome(), "outcome", ReportReading::outcome, faults);
    }
    if (item.outcome() != null && Boolean.FALSE.equals(item.attended())) {
      faults.violation("outcome", "NOT_ATTENDED");
    }
    return Optional.empty();
  }

  private static void checkFindingCode(ReportItem item, boolean attended, Refusal faults) {
    var code = item.findingCode();
    if (code == null) {
      return;
    }
    if (!attended) {
      faults.violation("findingCode", "NOT_ATTENDED");
    } else if (!code.matches(FINDING)) {
      faults.violation("findingCode", "FORMAT");
    }
  }

  private static <V, T> Optional<T> required(
      @Nullable V value, String field, Function<V, Optional<T>> reading, Refusal faults) {
    if (value == null) {
      faults.violation(field, "REQUIRED");
      return Optional.empty();
    }
    var read = reading.apply(value);
    if (read.isEmpty()) {
      faults.violation(field, "FORMAT");
    }
    return read;
  }

  private static Optional<Outcome> outcome(String text) {
    return List.of(Outcome.values()).stream().filter(one -> one.name().equals(text)).findFirst();
  }

  private static Optional<String> number(String text) {
    return Optional.of(text).filter(given -> given.length() <= LONGEST_NUMBER);
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  /// In microseconds, as it is kept.
  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS));
    } catch (DateTimeException notAnInstant) {
      return Optional.empty();
    }
  }
}
