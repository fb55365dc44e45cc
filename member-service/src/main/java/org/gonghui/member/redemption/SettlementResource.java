package org.gonghui.member.redemption;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.identity.Roles;

/// What merchants and unions settle, over HTTP.
@Path("/v1/redemption-settlements")
@Tag(name = "offers")
@RunOnVirtualThread
class SettlementResource {
  private static final String CSV = "text/csv";

  private final SettlementSheet sheet;
  private final RedemptionDesk desk;

  SettlementResource(SettlementSheet sheet, RedemptionDesk desk) {
    this.desk = desk;
    this.sheet = sheet;
  }

  /// The redemptions of a month with the total of each merchant.
  @GET
  @RolesAllowed({Roles.MERCHANT, Roles.OFFICER})
  @Produces(CSV)
  @Operation(
      operationId = "getRedemptionSettlement",
      summary = "Export a month's redemptions",
      description =
          "CSV, for a merchant its own redemptions of the month, for officers those on contracts of unions in their scope,"
              + " merchant by merchant; after a merchant's lines stands one with TOTAL, the count and the sum that was"
              + " taken off, equal to its usage. A title that a spreadsheet would take for a formula begins with an apostrophe.")
  @APIResponse(
      responseCode = "200",
      description = "The redemptions.",
      content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
  public StreamingOutput settlement(
      @QueryParam("month") @NotNull @Pattern(regexp = "20\\d{2}-(0[1-9]|1[0-2])") String month) {
    return sheet.csv(YearMonth.parse(month), desk.reader());
  }
}
