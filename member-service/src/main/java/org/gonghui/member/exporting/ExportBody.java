package org.gonghui.member.exporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.membership.MembershipState;
import org.jspecify.annotations.Nullable;

/// What an officer wants in a file.
///
/// @param reason why, recorded of every person in the file
/// @param organizationId of members and unions only those of it and of what is below it
/// @param employmentForm of members only
/// @param state of members only
/// @param eventId whose tickets; of tickets only, and required there
@Schema(name = "ExportBody")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExportBody(
    @NotNull ExportKind kind,
    @NotNull ExportFormat format,
    @NotNull ExportReason reason,
    @Nullable UUID organizationId,
    @Nullable @Pattern(regexp = "^[A-Z][A-Z0-9_]{1,39}$") String employmentForm,
    @Nullable MembershipState state,
    @Nullable UUID eventId) {

  /// @throws Refusal 400 naming every filter that its kind does not know, or needs
  void judge() {
    var faults = new Refusal(KitProblem.VALIDATION_FAILED);
    switch (kind) {
      case MEMBERS -> refuse(faults, "eventId", eventId);
      case ORGANIZATIONS -> {
        refuse(faults, "employmentForm", employmentForm);
        refuse(faults, "state", state);
        refuse(faults, "eventId", eventId);
      }
      case TICKETS_OF_EVENT -> {
        refuse(faults, "organizationId", organizationId);
        refuse(faults, "employmentForm", employmentForm);
        refuse(faults, "state", state);
        if (eventId == null) {
          faults.violation("eventId", "REQUIRED");
        }
      }
    }
    if (!faults.violations().isEmpty()) {
      throw faults;
    }
  }

  private static void refuse(Refusal faults, String field, @Nullable Object value) {
    if (value != null) {
      faults.violation(field, "INVALID_VALUE");
    }
  }
}
