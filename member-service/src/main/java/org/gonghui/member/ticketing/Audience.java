package org.gonghui.member.ticketing;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who may have a ticket, or a place at an activity: members whose membership is ACTIVE and to whom all of this applies.
///
/// @param organizationId members of this union and of all below it, by area or by industry
/// @param employmentForms members of one of these forms of employment; of any where there is none
/// @param hardshipEnterprises only members of unions of enterprises in hardship
/// @param divisionPrefix only members of unions whose division code begins so
@Schema(name = "TicketAudience")
public record Audience(
    UUID organizationId,
    List<String> employmentForms,
    boolean hardshipEnterprises,
    @Nullable String divisionPrefix) {
  public Audience {
    employmentForms = List.copyOf(employmentForms);
  }
}
