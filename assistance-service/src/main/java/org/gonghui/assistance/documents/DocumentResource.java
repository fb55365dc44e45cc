package org.gonghui.assistance.documents;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.roster.Me;
import org.jboss.resteasy.reactive.RestResponse;

/// The caller's own photos and scans.
@Path("/v1/me/documents")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Documents")
class DocumentResource {
  private static final int MOST_BYTES = 10 * 1024 * 1024;

  private final DocumentDesk desk;
  private final Receipts receipts;
  private final Me me;

  DocumentResource(DocumentDesk desk, Receipts receipts, Me me) {
    this.desk = desk;
    this.receipts = receipts;
    this.me = me;
  }

  /// Takes a JPEG, PNG or PDF of up to 10 MB (413), known by its content (415). It is stored sealed.
  @POST
  @Consumes({"application/pdf", "image/jpeg", "image/png"})
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "uploadDocument",
      summary = "Upload a photo or PDF",
      description = "A JPEG, PNG or PDF of up to 10 MB as the raw body. It is stored sealed.")
  @Parameter(
      name = Idempotent.HEADER,
      in = ParameterIn.HEADER,
      description = Idempotent.SAYS,
      example = Idempotent.EXAMPLE,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponseSchema(
      value = DocumentView.class,
      responseCode = "201",
      responseDescription = "Stored.")
  public RestResponse<DocumentView> upload(InputStream body) {
    var file =
        GivenFile.of(read(body)).orElseThrow(() -> new Refusal(KitProblem.UNSUPPORTED_MEDIA_TYPE));
    return receipts.acknowledge(me.memberId(), file);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "getDocument",
      summary = "Read what is known of an own document",
      description = "Type, size and date.")
  public RestResponse<DocumentView> get(@PathParam("id") UUID id) {
    return Answers.ok(desk.own(me.memberId(), id), 1);
  }

  private static byte[] read(InputStream body) {
    try (body) {
      var content = body.readNBytes(MOST_BYTES + 1);
      if (content.length > MOST_BYTES) {
        throw new Refusal(KitProblem.PAYLOAD_TOO_LARGE);
      }
      return content;
    } catch (IOException broken) {
      throw (Refusal) new Refusal(KitProblem.MALFORMED_REQUEST).initCause(broken);
    }
  }
}
