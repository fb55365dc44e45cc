package org.gonghui.member.owndata;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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
import org.jboss.resteasy.reactive.RestResponse;

/// What is kept of the caller, as a file, over HTTP.
@Path("/v1/me/data-exports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "membership")
@RunOnVirtualThread
class DataExportResource {
  static final String PATH = "/v1/me/data-exports";

  private static final String ZIP = "application/zip";
  private static final String NOT_KNOWN =
      "MEMBERSHIP_NOT_YET_KNOWN: the login is not bound to a person.";

  private final DataExportDesk desk;

  DataExportResource(DataExportDesk desk) {
    this.desk = desk;
  }

  /// Asks for a file of what is kept.
  @POST
  @RolesAllowed(Roles.MEMBER)
  @Idempotent(required = true)
  @Operation(
      operationId = "askForMyData",
      summary = "Ask for my data",
      description =
          "Makes a file of everything that member-service keeps of the caller, within moments; once a day. It can be fetched"
              + " for 7 days.")
  @APIResponseSchema(
      value = DataExportView.class,
      responseCode = "202",
      responseDescription = "QUEUED; `Location` says where it goes on.")
  @APIResponse(
      responseCode = "409",
      description = "EXPORTED_TODAY: see `link`; tomorrow another one. " + NOT_KNOWN)
  public RestResponse<DataExportView> ask() {
    var export = desk.ask();
    return Answers.accepted(export.view(), URI.create(PATH + "/" + export.id()), export.version());
  }

  /// One of the caller's exports.
  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "getMyDataExport",
      summary = "Read how far my data are",
      description = "QUEUED, READY with the path of the file, or EXPIRED.")
  @APIResponse(responseCode = "200", description = "As it is now.")
  @APIResponse(responseCode = "409", description = NOT_KNOWN)
  public RestResponse<DataExportView> get(@PathParam("id") UUID id) {
    var export = desk.get(id);
    return Answers.ok(export.view(), export.version());
  }

  /// The file.
  @GET
  @Path("/{id}/file")
  @RolesAllowed(Roles.MEMBER)
  @Produces(ZIP)
  @Operation(
      operationId = "getMyDataExportFile",
      summary = "Fetch my data",
      description =
          "A ZIP of JSON files: who the caller is, memberships and what they were, cards, tickets, transfers, messages, consents,"
              + " and who read the file. Sealed while it is kept.")
  @APIResponse(
      responseCode = "200",
      description = "A ZIP file.",
      content =
          @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "409",
      description = "STATE_CONFLICT: it is QUEUED or EXPIRED. " + NOT_KNOWN)
  public byte[] file(@PathParam("id") UUID id) {
    return desk.file(id);
  }
}
