package org.gonghui.training.subsidy;

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
import org.gonghui.roster.Me;
import org.jboss.resteasy.reactive.RestResponse;

/// A member's skill subsidies (T1).
@Path(SubsidyResource.PATH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "Skill subsidies")
class SubsidyResource {
  static final String PATH = "/v1/me/skill-subsidies";

  private final SubsidyDesk desk;
  private final Me me;
  private final Cursors cursors;

  SubsidyResource(SubsidyDesk desk, Me me, Cursors cursors) {
    this.desk = desk;
    this.me = me;
    this.cursors = cursors;
  }

  /// @param certificateId one of the caller's own, verified
  record SubsidyRequest(@NotNull UUID certificateId) {}

  /// Asks for the subsidy of one of the caller's verified certificates. 422 when the paper has been paid for before, by
  /// whomever and in whatever year.
  @POST
  @Idempotent(required = true)
  @Operation(
      operationId = "requestSkillSubsidy",
      summary = "Ask for a skill subsidy",
      description =
          "Asks for the subsidy of one of the caller's verified certificates, by the rules of the year in which it was"
              + " issued. A certificate pays once; only a payment that ended unpaid frees it.")
  @APIResponseSchema(
      value = SubsidyView.class,
      responseCode = "201",
      responseDescription = "REQUESTED")
  @APIResponse(responseCode = "409", description = "MEMBERSHIP_NOT_YET_KNOWN: ask again shortly.")
  @APIResponse(
      responseCode = "422",
      description =
          "CERTIFICATE_ALREADY_PAID, NOT_VERIFIED, NO_RULE_FOR_YEAR, LEVEL_NOT_SUPPORTED or ASKED_TOO_LATE.")
  public RestResponse<SubsidyView> request(@NotNull @Valid SubsidyRequest request) {
    var subsidy = desk.request(me.memberId(), request.certificateId());
    return Answers.created(SubsidyView.of(subsidy), PATH, subsidy.id(), subsidy.version());
  }

  /// The caller's subsidies, oldest first.
  @GET
  @Operation(
      operationId = "listMySkillSubsidies",
      summary = "List one's own skill subsidies",
      description = "The caller's subsidies in the order in which they were asked for.")
  public Page<SubsidyView> list(@BeanParam Paging paging) {
    var keyset = cursors.byId(paging);
    return keyset.page(desk.own(me.memberId(), keyset)).map(SubsidyView::of);
  }

  /// One of the caller's subsidies; 404 for anybody else's.
  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getMySkillSubsidy",
      summary = "Read one of one's own skill subsidies",
      description = "One of the caller's subsidies, with what became of its payment.")
  public RestResponse<SubsidyView> get(@PathParam("id") UUID id) {
    var subsidy = desk.own(me.memberId(), id);
    return Answers.ok(SubsidyView.of(subsidy), subsidy.version());
  }
}
