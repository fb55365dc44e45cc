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
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.BoundedBody;
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
  private final Me me;

  DocumentResource(DocumentDesk desk, Me me) {
    this.desk = desk;
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
  @APIResponseSchema(
      value = DocumentView.class,
      responseCode = "201",
      responseDescription = "Stored.")
  public RestResponse<DocumentView> upload(InputStream body) {
    var content = BoundedBody.readAll(body, MOST_BYTES);
    var type =
        DocumentType.of(content).orElseThrow(() -> new Refusal(KitProblem.UNSUPPORTED_MEDIA_TYPE));
    var view = desk.give(me.memberId(), type, content);
    return Answers.created(view, "/v1/me/documents", view.id(), 1);
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
}
