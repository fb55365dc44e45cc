package org.gonghui.member.importing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// What is to be done with a list.
///
/// @param organization every employer in it must be this or below it
/// @param event where people joined on the spot (M5): the id of a joining event, or a name where there is none
/// @param consentDate when the employer has declared the consent of everybody on it
record ListOrder(UUID organization, boolean dryRun, @Nullable String event, LocalDate consentDate) {
  private static final String GROUND = "EMPLOYER_DECLARED";
  private static final int LONGEST_EVENT = 200;
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /// What a caller has asked for, judged as a whole.
  ///
  /// @param consent the ground for keeping the list; EMPLOYER_DECLARED is the only one
  /// @throws Refusal 400 naming every parameter that is missing or wrong
  static ListOrder of(
      @Nullable UUID organization,
      boolean dryRun,
      @Nullable String event,
      @Nullable String consent,
      @Nullable LocalDate consentDate,
      LocalDate today) {
    var faults = new Refusal(KitProblem.VALIDATION_FAILED);
    if (organization == null) {
      faults.violation("organization", "REQUIRED");
    }
    if (!GROUND.equals(consent)) {
      faults.violation("consent", consent == null ? "REQUIRED" : "INVALID_VALUE");
    }
    if (consentDate == null) {
      faults.violation("consentDate", "REQUIRED");
    } else if (consentDate.isAfter(today)) {
      faults.violation("consentDate", "IN_THE_FUTURE");
    }
    if (event != null && event.length() > LONGEST_EVENT) {
      faults.violation("event", "SIZE");
    }
    if (organization == null || consentDate == null || !faults.violations().isEmpty()) {
      throw faults;
    }
    return new ListOrder(organization, dryRun, event, consentDate);
  }

  /// The joining event that its people are counted for, where it names one by its id.
  Optional<UUID> joiningEvent() {
    return Optional.ofNullable(event)
        .filter(named -> ID.matcher(named).matches())
        .map(UUID::fromString);
  }
}
