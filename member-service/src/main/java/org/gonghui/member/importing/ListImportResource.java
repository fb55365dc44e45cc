package org.gonghui.member.importing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.problem.Language;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// What becomes of lists of anything but members, over HTTP.
@Path("/v1/list-imports/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "importing")
@RunOnVirtualThread
class ListImportResource {
  private static final Set<ListKind> KINDS = EnumSet.complementOf(EnumSet.of(ListKind.MEMBERS));

  private final ImportDesk desk;
  private final RejectedRows rejected;

  ListImportResource(ImportDesk desk, RejectedRows rejected) {
    this.desk = desk;
    this.rejected = rejected;
  }

  /// How far a list has come.
  @GET
  @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
  @Operation(
      operationId = "getListImport",
      summary = "Read an import of unions, merchants, stations or recipients",
      description =
          "RECEIVED, RUNNING, COMPLETED, CANCELLED or FAILED, with the rows judged so far, of a list of the caller's"
              + " organisation or one below it. `failure` tells why it failed as a whole: MISSING_COLUMN, REPEATED_COLUMN, NOT_A_LIST and TOO_LARGE lie in the file; after INTERNAL_ERROR the same"
              + " file can be sent again: what has been written by it is then told as known.")
  public RestResponse<ListImportView> get(@PathParam("id") UUID id) {
    var list = desk.get(id, KINDS).view();
    return Answers.ok(list, list.version());
  }

  /// The rejected rows with their reasons.
  @GET
  @Path("/rejected-rows")
  @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
  @Produces(FileFormat.CSV_TYPE)
  @Operation(
      operationId = "getRejectedListRows",
      summary = "Read the rejected rows of such a list",
      description =
          "CSV with line (the header is line 1), column, code and a message in the language of `Accept-Language`. Codes of all:"
              + " MISSING_VALUE, INVALID_VALUE, TOO_LONG, DUPLICATE_IN_FILE; of unions, merchants and stations:"
              + " UNKNOWN_UNION, UNION_OUT_OF_SCOPE, ALREADY_KNOWN; of unions: INVALID_CREDIT_CODE,"
              + " DUPLICATE_CREDIT_CODE, DUPLICATE_BRANCH, UNKNOWN_EMPLOYMENT_FORM; of stations: UNKNOWN_STATION_SERVICE;"
              + " of recipients: UNKNOWN_CARD, UNKNOWN_MEMBER_NUMBER, NOT_IN_AUDIENCE, TICKET_LIMIT_REACHED, SOLD_OUT,"
              + " SALE_NOT_OPEN, SALE_CLOSED, TICKETS_ARE_DRAWN, EVENT_CALLED_OFF.")
  @APIResponse(
      responseCode = "200",
      description = "The rejected rows.",
      content =
          @Content(mediaType = FileFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)))
  public StreamingOutput rejected(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
    return rejected.csv(id, KINDS, Language.of(language));
  }

  /// Stops an import; what it has written stays.
  @POST
  @Path("/cancellation")
  @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "cancelListImport",
      summary = "Cancel such an import",
      description = "Stops an import that has not ended. What it has written so far stays.")
  @APIResponse(responseCode = "200", description = "Cancelled.")
  @APIResponse(
      responseCode = "409",
      description = "STATE_CONFLICT: it has ended, see `currentState`.")
  public RestResponse<ListImportView> cancel(@PathParam("id") UUID id) {
    var list = desk.cancel(id, KINDS).view();
    return Answers.ok(list, list.version());
  }
}
