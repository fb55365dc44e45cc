package org.gonghui.assistance.cases;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.scope.ScopeClosure;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Cases of the members in the caller's scope.
@Path("/v1/assistance-cases")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Assistance cases")
class CaseResource {
  private final CaseReadingDesk reading;
  private final Dossiers dossiers;
  private final StaffReading views;
  private final ScopeClosure scope;
  private final Caller caller;
  private final Cursors cursors;

  CaseResource(
      CaseReadingDesk reading,
      Dossiers dossiers,
      StaffReading views,
      ScopeClosure scope,
      Caller caller,
      Cursors cursors) {
    this.reading = reading;
    this.dossiers = dossiers;
    this.views = views;
    this.scope = scope;
    this.caller = caller;
    this.cursors = cursors;
  }

  /// Cases of an organisation's members and of all below it.
  @GET
  @RolesAllowed({Roles.REVIEWER, Roles.APPROVER, Roles.OFFICER})
  @Operation(
      operationId = "listAssistanceCases",
      summary = "List cases",
      description = "Of an organisation's members and of all below it; the reading is recorded.")
  public Page<CaseView> list(
      @QueryParam("programme") @Nullable String programme,
      @QueryParam("state") @Nullable CaseState state,
      @QueryParam("organization") @Nullable UUID organization,
      @BeanParam Paging paging) {
    if (organization != null && !scope.isAbove(caller.organizations(), organization)) {
      throw new Refusal(KitProblem.ORGANIZATION_OUT_OF_SCOPE);
    }
    var filter = new ReliefCases.Filter(programme, state, organization);
    var keyset = cursors.byId(paging, filter);
    return keyset
        .page(reading.list(caller.organizations(), filter, keyset))
        .map(relief -> CaseView.of(relief, dossiers.of(relief), Answers.etag(relief.version())));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.REVIEWER, Roles.APPROVER, Roles.OFFICER})
  @Operation(
      operationId = "getAssistanceCase",
      summary = "Read a case",
      description = "With its assessment and timeline; the reading is recorded.")
  public RestResponse<CaseView> get(@PathParam("id") UUID id) {
    return answer(reading.read(id, caller.organizations()));
  }

  /// A photo or scan that the case's evidence names.
  @GET
  @Path("/{id}/documents/{documentId}")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @RolesAllowed({Roles.REVIEWER, Roles.APPROVER})
  @Operation(
      operationId = "getCaseDocument",
      summary = "Read a document of a case",
      description = "As the member gave it; the reading is recorded.")
  public RestResponse<InputStream> document(
      @PathParam("id") UUID id, @PathParam("documentId") UUID documentId) {
    var document = reading.document(id, caller.organizations(), documentId);
    return RestResponse.ResponseBuilder.ok(document.content())
        .header(HttpHeaders.CONTENT_TYPE, document.contentType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
        .build();
  }

  private RestResponse<CaseView> answer(ReliefCase relief) {
    return Answers.ok(views.of(relief), relief.version());
  }
}
