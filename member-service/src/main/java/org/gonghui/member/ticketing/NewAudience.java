package org.gonghui.member.ticketing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who may have a ticket, or a place at an activity, as an officer says it.
///
/// @param organizationId the union that gives the tickets, or holds the activity, where it is absent
/// @param employmentForms of any form where there is none
/// @param divisionPrefix what the division code of their union begins with
@Schema(name = "NewTicketAudience")
public record NewAudience(
    @Nullable UUID organizationId,
    @Nullable @Size(max = 50)
        List<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String> employmentForms,
    @Nullable Boolean hardshipEnterprises,
    @Nullable @Pattern(regexp = "[1-9]\\d{1,8}") String divisionPrefix) {

  /// @param union whose members are meant where no other is named
  public Audience under(UUID union) {
    return new Audience(
        organizationId == null ? union : organizationId,
        employmentForms == null ? List.of() : employmentForms.stream().distinct().sorted().toList(),
        Boolean.TRUE.equals(hardshipEnterprises),
        divisionPrefix);
  }

  public static NewAudience of(Audience audience) {
    return new NewAudience(
        audience.organizationId(),
        audience.employmentForms(),
        audience.hardshipEnterprises(),
        audience.divisionPrefix());
  }
}
