package org.gonghui.member.partner;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Partner systems over HTTP.
@Path("/v1/partners")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "partners")
@RunOnVirtualThread
class PartnerResource {
  private final PartnerDesk desk;
  private final Cursors cursors;

  PartnerResource(PartnerDesk desk, Cursors cursors) {
    this.desk = desk;
    this.cursors = cursors;
  }

  /// A partner to be.
  ///
  /// @param organizationId the union that it works for; absent where it works for all
  @Schema(name = "NewPartner")
  public record PartnerBody(
      @NotNull PartnerKind kind,
      @NotBlank @Size(max = 200) String name,
      @Nullable UUID organizationId) {}

  /// Adds a hospital, agency, bank or merchant; its tokens carry the id as `partner`.
  @POST
  @RolesAllowed(Roles.ADMIN)
  @Idempotent
  @Operation(
      operationId = "addPartner",
      summary = "Add a partner",
      description = "Adds a partner system. Tokens of the partner carry its id as claim `partner`.")
  @APIResponseSchema(
      value = PartnerView.class,
      responseCode = "201",
      responseDescription = "Added.")
  public RestResponse<PartnerView> add(@NotNull @Valid PartnerBody body) {
    var added = desk.add(body.kind(), body.name(), body.organizationId());
    return Answers.created(added.view(), "/v1/partners", added.id(), added.version());
  }

  /// One partner.
  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "getPartner",
      summary = "Read a partner",
      description = "Reads a partner.")
  public RestResponse<PartnerView> get(@PathParam("id") UUID id) {
    var found = desk.get(id);
    return Answers.ok(found.view(), found.version());
  }

  /// All partners, or those of one kind.
  @GET
  @RolesAllowed({Roles.ADMIN, Roles.OFFICER})
  @Operation(
      operationId = "listPartners",
      summary = "List partners",
      description =
          "Lists partners in the order in which they were added; officers find the merchants for their contracts here.")
  public Page<PartnerView> list(
      @QueryParam("kind") @Nullable PartnerKind kind, @BeanParam Paging paging) {
    var keyset = cursors.byId(paging, kind);
    return keyset.page(desk.list(kind, keyset)).map(Partner::view);
  }

  /// Refuses a partner's calls in every service from now on.
  @POST
  @Path("/{id}/suspension")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "suspendPartner",
      summary = "Suspend a partner",
      description = "ACTIVE → SUSPENDED: its calls are refused.")
  @APIResponse(responseCode = "200", description = "Suspended.")
  @APIResponse(responseCode = "409", description = "STATE_CONFLICT: it is suspended already.")
  public RestResponse<PartnerView> suspend(@PathParam("id") UUID id) {
    var changed = desk.suspend(id);
    return Answers.ok(changed.view(), changed.version());
  }

  /// Takes a partner's calls again.
  @POST
  @Path("/{id}/resumption")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "resumePartner",
      summary = "Resume a partner",
      description = "SUSPENDED → ACTIVE.")
  @APIResponse(responseCode = "200", description = "Active again.")
  @APIResponse(responseCode = "409", description = "STATE_CONFLICT: it is not suspended.")
  public RestResponse<PartnerView> resume(@PathParam("id") UUID id) {
    var changed = desk.resume(id);
    return Answers.ok(changed.view(), changed.version());
  }
}
