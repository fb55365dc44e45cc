package org.gonghui.member.importing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.identity.Roles;
import org.jboss.resteasy.reactive.RestResponse;

/// Lists of those who are to get tickets, over HTTP.
@Path("/v1/ticket-items/{id}/recipient-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "importing")
@RunOnVirtualThread
class RecipientListResource {
  private final Intake intake;
  private final Acknowledgements acknowledgements;
  private final ImportDesk desk;

  RecipientListResource(Intake intake, Acknowledgements acknowledgements, ImportDesk desk) {
    this.intake = intake;
    this.acknowledgements = acknowledgements;
    this.desk = desk;
  }

  /// Takes a list of those in who are to get a ticket each (M9).
  @POST
  @Consumes({FileFormat.CSV_TYPE, FileFormat.XLSX_TYPE})
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "importTicketRecipients",
      summary = "Give tickets to those on a list",
      description =
          ListResource.FORM
              + "卡号/cardNumber or 会员号/memberNumber, or both columns with a value in one. Each on the list is given a ticket of the"
              + " item by the rules by which members take them: while the sale is open, of the audience, no more than one may hold, out"
              + " of the shares that they may draw from, never more than there are; and who waits is served before them."
              + ListResource.REST)
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = FileFormat.CSV_TYPE,
            schema = @Schema(type = SchemaType.STRING),
            example = "卡号\n6688000000000017\n"),
        @Content(
            mediaType = FileFormat.XLSX_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @Parameter(
      name = Idempotent.HEADER,
      in = ParameterIn.HEADER,
      description = Idempotent.SAYS,
      example = Idempotent.EXAMPLE,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponseSchema(
      value = ListImportView.class,
      responseCode = "202",
      responseDescription = ListResource.STORED)
  public RestResponse<ListImportView> recipients(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
      InputStream body) {
    return intake.take(FileFormat.of(type), desk.orderOfRecipients(id), body, acknowledgements::of);
  }
}
