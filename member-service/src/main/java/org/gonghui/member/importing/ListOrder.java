package org.gonghui.member.importing;

import java.time.LocalDate;
import java.util.UUID;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// What is to be done with a list.
///
/// @param organization whatever stands in it must belong to this or to one below it
/// @param event where people joined on the spot (M5)
/// @param consentDate when the employer has declared the consent of everybody on a list of members
/// @param item whose tickets are to be given
record ListOrder(
    ListKind kind,
    UUID organization,
    boolean dryRun,
    @Nullable String event,
    @Nullable LocalDate consentDate,
    @Nullable UUID item) {
  private static final String GROUND = "EMPLOYER_DECLARED";
  private static final int LONGEST_EVENT = 200;

  /// A list of anything but members.
  ///
  /// @throws Refusal 400 without an organisation
  static ListOrder of(ListKind kind, @Nullable UUID organization) {
    if (organization == null) {
      throw Refusal.invalid("organization", "REQUIRED");
    }
    return new ListOrder(kind, organization, false, null, null, null);
  }

  /// A list of those who are to be given tickets.
  static ListOrder ofRecipients(UUID organization, UUID item) {
    return new ListOrder(ListKind.TICKET_RECIPIENTS, organization, false, null, null, item);
  }

  /// A list of members, judged as a whole.
  ///
  /// @param consent the ground for keeping the list; EMPLOYER_DECLARED is the only one
  /// @throws Refusal 400 naming every parameter that is missing or wrong
  static ListOrder ofMembers(
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
    return new ListOrder(ListKind.MEMBERS, organization, dryRun, event, consentDate, null);
  }
}
