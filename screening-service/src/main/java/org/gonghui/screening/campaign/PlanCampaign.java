package org.gonghui.screening.campaign;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Plans a campaign.
///
/// @param organizationId the union whose members, and those of all unions below, it is for
/// @param opensOn first day on which sessions are held
/// @param closesOn last day on which sessions are held and members are invited
/// @param items what is examined, in the campaign's own words
record PlanCampaign(
    @NotBlank @Size(max = 100) String name,
    @NotNull UUID organizationId,
    @NotNull LocalDate opensOn,
    @NotNull LocalDate closesOn,
    @NotNull Programme programme,
    @NotNull @Valid Audience audience,
    @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 100) String> items) {

  /// Told as a fault of the field `closesOn`.
  @AssertTrue(message = "RANGE_REVERSED")
  boolean isClosesOn() {
    return isUnset(opensOn) || isUnset(closesOn) || !closesOn.isBefore(opensOn);
  }

  private static boolean isUnset(@Nullable LocalDate day) {
    return day == null;
  }
}
