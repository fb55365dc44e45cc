package org.gonghui.screening.reporting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.problem.Refusal;

/// How far a campaign is.
@Path("/v1/screening-campaigns/{id}/progress")
@Tag(name = "screening-campaigns")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ProgressResource {
  private final ProgressDesk desk;

  ProgressResource(ProgressDesk desk) {
    this.desk = desk;
  }

  /// Counts from the records, each person once (H1). Counts of a finding under 5 are hidden below the city.
  @GET
  @RolesAllowed({Roles.OFFICER, Roles.REVIEWER})
  @Operation(
      operationId = "getScreeningProgress",
      summary = "Read a campaign's progress",
      description =
          "For officers of a union below the campaign's, their own people alone. By hospital or organisation, per day, per week (from Monday) or over all. A day's row counts due and invited by the day of the invitation, booked, attended, recalled and overdue by the session's date, confirmed by the day of the confirmation. `recalled` and `confirmed` are null where a count under 5 is hidden: in rows of hospitals and of unions below the city, and where it could be told from the total, in one more row or, where there is no other, in the total.")
  @APIResponse(responseCode = "200", description = "The figures, computed now.")
  public ProgressView progress(
      @PathParam("id") UUID id,
      @QueryParam("by")
          @DefaultValue("organization")
          @Parameter(schema = @Schema(enumeration = {"hospital", "organization"}))
          String by,
      @QueryParam("period")
          @DefaultValue("all")
          @Parameter(schema = @Schema(enumeration = {"day", "week", "all"}))
          String period) {
    return desk.progress(id, read(By.values(), by, "by"), read(Period.values(), period, "period"));
  }

  private static <E extends Enum<E>> E read(E[] values, String text, String parameter) {
    return Stream.of(values)
        .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(() -> Refusal.invalid(parameter, "FORMAT"));
  }
}
