package org.gonghui.member.exporting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.problem.Language;
import org.gonghui.kit.time.BusinessDay;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Files that officers take out, over HTTP.
@Path("/v1/exports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exporting")
@RunOnVirtualThread
class ExportResource {
  private final ExportDesk desk;
  private final ExportFile file;
  private final BusinessDay day;

  ExportResource(ExportDesk desk, ExportFile file, BusinessDay day) {
    this.desk = desk;
    this.file = file;
    this.day = day;
  }

  /// Orders a file; how far it has come is told at the location.
  @POST
  @RolesAllowed(Roles.OFFICER)
  @Idempotent(required = true)
  @Operation(
      operationId = "orderExport",
      summary = "Order a file of members, unions or tickets",
      description =
          "MEMBERS and ORGANIZATIONS: those in the caller's scope, narrowed by `organizationId` to it and all below it, members"
              + " also by `employmentForm` and `state`. TICKETS_OF_EVENT: those of `eventId`. Personal data are masked as in lists."
              + " The `reason` is recorded of every person in the file. Column heads are in the language of `Accept-Language`.")
  @APIResponseSchema(
      value = ExportView.class,
      responseCode = "202",
      responseDescription = "It will be written.")
  @APIResponse(
      responseCode = "403",
      description =
          "ORGANIZATION_OUT_OF_SCOPE: `organizationId` is neither the caller's nor below it.")
  @APIResponse(
      responseCode = "404",
      description = "NOT_FOUND: `eventId` is absent, or outside the caller's scope.")
  public RestResponse<ExportView> order(
      @NotNull @Valid ExportBody wanted,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
    var export = desk.order(wanted, Language.of(language));
    return Answers.accepted(export, URI.create("/v1/exports/" + export.id()), export.version());
  }

  /// How far an export has come.
  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "getExport",
      summary = "Read an export",
      description =
          "WAITING, RUNNING, COMPLETED, CANCELLED, FAILED or EXPIRED, with the rows written so far; only for the officer who ordered"
              + " it. After FAILED the fault is ours: order it again.")
  public RestResponse<ExportView> get(@PathParam("id") UUID id) {
    return answer(desk.get(id));
  }

  /// Stops an export; nothing of it is kept.
  @POST
  @Path("/{id}/cancellation")
  @RolesAllowed(Roles.OFFICER)
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "cancelExport",
      summary = "Cancel an export",
      description = "Stops an export that has not ended. Nothing of it is kept.")
  @APIResponse(responseCode = "200", description = "Cancelled.")
  @APIResponse(
      responseCode = "409",
      description = "STATE_CONFLICT: it has ended, see `currentState`.")
  public RestResponse<ExportView> cancel(@PathParam("id") UUID id) {
    return answer(desk.cancel(id));
  }

  /// The file.
  @GET
  @Path("/{id}/file")
  @RolesAllowed(Roles.OFFICER)
  @Produces({ExportFormat.CSV_TYPE, ExportFormat.XLSX_TYPE})
  @Operation(
      operationId = "getExportFile",
      summary = "Read the file of an export",
      description =
          "CSV (UTF-8 with a byte order mark, RFC 4180) or a spreadsheet, as it was ordered, with a row of column heads. What a"
              + " spreadsheet would take for a formula is led by an apostrophe. Every reading is recorded. A file that cannot be sent to"
              + " its end ends the connection.")
  @APIResponse(
      responseCode = "200",
      description = "The file.",
      content = {
        @Content(mediaType = ExportFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = ExportFormat.XLSX_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(
      responseCode = "409",
      description = "STATE_CONFLICT: it is not COMPLETED, or EXPIRED by now, see `currentState`.")
  public Response file(@PathParam("id") UUID id) {
    var export = desk.read(id);
    // no RestResponse: where an operation has several types the framework looks for a writer of the
    // answer itself, and takes the one for texts
    return Response.ok(file.of(export), export.format().mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s\"".formatted(export.fileName(day.of(export.orderedAt()))))
        .build();
  }

  private static RestResponse<ExportView> answer(ExportView export) {
    return Answers.ok(export, export.version());
  }
}
