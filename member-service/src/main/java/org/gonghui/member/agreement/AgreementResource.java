package org.gonghui.member.agreement;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.gonghui.kit.time.BusinessDay;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Partner agreements over HTTP.
@Path("/v1/partner-agreements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "goods")
@RunOnVirtualThread
class AgreementResource {
  private final AgreementDesk desk;
  private final Cursors cursors;
  private final BusinessDay day;

  AgreementResource(AgreementDesk desk, Cursors cursors, BusinessDay day) {
    this.desk = desk;
    this.cursors = cursors;
    this.day = day;
  }

  /// Writes an agreement down (M10).
  @POST
  @RolesAllowed(Roles.OFFICER)
  @Idempotent
  @Operation(
      operationId = "addPartnerAgreement",
      summary = "Add a partner agreement",
      description =
          "What a partner has agreed to give to, or do for, members of a union in the caller's scope, and on which days it holds.")
  @APIResponseSchema(
      value = AgreementView.class,
      responseCode = "201",
      responseDescription = "Added.")
  @APIResponse(
      responseCode = "400",
      description = "VALIDATION_FAILED: ENDS_BEFORE_IT_BEGINS of its last day.")
  public RestResponse<AgreementView> add(@NotNull @Valid AgreementBody body) {
    var added = desk.add(body);
    return Answers.created(
        added.view(day.today()), "/v1/partner-agreements", added.id(), added.version());
  }

  /// One agreement in the caller's scope.
  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "getPartnerAgreement",
      summary = "Read a partner agreement",
      description = "Reads one agreement of a union in the caller's scope.")
  public RestResponse<AgreementView> get(@PathParam("id") UUID id) {
    var found = desk.get(id);
    return Answers.ok(found.view(day.today()), found.version());
  }

  /// The agreements in the caller's scope.
  @GET
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "listPartnerAgreements",
      summary = "List partner agreements",
      description =
          "Lists the agreements of unions in the caller's scope, in the order in which they were added; `organization`"
              + " narrows to one and all below it, `kind` to those that name it.")
  public Page<AgreementView> list(
      @QueryParam("organization") @Nullable UUID organization,
      @QueryParam("kind") @Nullable String kind,
      @BeanParam Paging paging) {
    var keyset = cursors.byId(paging, organization, kind);
    var today = day.today();
    return keyset
        .page(desk.list(organization, kind, keyset))
        .map(agreement -> agreement.view(today));
  }

  /// Ends an agreement before its last day.
  @POST
  @Path("/{id}/ending")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "endPartnerAgreement",
      summary = "End a partner agreement",
      description = "From today on nothing is taken by it; what was taken stays.")
  @APIResponse(responseCode = "200", description = "Ended.")
  @APIResponse(responseCode = "409", description = "STATE_CONFLICT: it was ended before.")
  public RestResponse<AgreementView> end(@PathParam("id") UUID id) {
    var ended = desk.end(id);
    return Answers.ok(ended.view(day.today()), ended.version());
  }
}
