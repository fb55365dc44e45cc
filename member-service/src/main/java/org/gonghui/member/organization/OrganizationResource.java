package org.gonghui.member.organization;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.BodyCheck;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.http.IfMatch;
import org.gonghui.kit.http.MergePatch;
import org.gonghui.kit.http.Preconditions;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The tree of unions over HTTP.
@Path("/v1/organizations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organizations")
@RunOnVirtualThread
class OrganizationResource {
  private final OrganizationDesk desk;
  private final BodyCheck bodies;
  private final MergePatch patches;
  private final Preconditions preconditions;
  private final Cursors cursors;

  OrganizationResource(
      OrganizationDesk desk,
      BodyCheck bodies,
      MergePatch patches,
      Preconditions preconditions,
      Cursors cursors) {
    this.desk = desk;
    this.bodies = bodies;
    this.patches = patches;
    this.preconditions = preconditions;
    this.cursors = cursors;
  }

  /// Adds a union below its parent, and below industry federations where it belongs to some (M6, M7).
  @POST
  @RolesAllowed(Roles.ADMIN)
  @Idempotent
  @Operation(
      operationId = "addOrganization",
      summary = "Add a union",
      description =
          "Adds a union of any kind. Without `parentId` it is the root of a new tree: a FEDERATION or an"
              + " INDUSTRY_FEDERATION only. An ENTERPRISE_UNION needs its employer's `creditCode`. `employmentForms` are the forms"
              + " of employment that it takes in when people of its division join; one that is on no list is"
              + " UNKNOWN_EMPLOYMENT_FORM.")
  @APIResponseSchema(
      value = OrganizationView.class,
      responseCode = "201",
      responseDescription = "Added.")
  @APIResponse(
      responseCode = "400",
      description = "INVALID_CREDIT_CODE: the check digit of GB 32100 is wrong.")
  @APIResponse(
      responseCode = "409",
      description =
          "DUPLICATE_BRANCH: an open union takes in this form in this division, see `link`."
              + " DUPLICATE_CREDIT_CODE: the employer has an open union. UNION_CLOSED: one above it is."
              + " AREA_BELOW_LEAF: no area lies below a union at the base, and nothing below a group.")
  @APIResponse(responseCode = "422", description = "CYCLE: it would stand above itself.")
  public RestResponse<OrganizationView> add(@NotNull @Valid OrganizationBody body) {
    var added = desk.add(body);
    return Answers.created(added.view(), "/v1/organizations", added.id(), added.version());
  }

  /// One organisation in the caller's scope.
  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.ADMIN,
    Roles.OFFICER,
    Roles.REVIEWER,
    Roles.APPROVER,
    Roles.FINANCE,
    Roles.AUDITOR
  })
  @Operation(
      operationId = "getOrganization",
      summary = "Read a union",
      description = "Reads one organisation in the caller's scope.")
  public RestResponse<OrganizationView> get(@PathParam("id") UUID id) {
    var found = desk.get(id);
    return Answers.ok(found.view(), found.version());
  }

  /// The organisations in the caller's scope.
  @GET
  @RolesAllowed({
    Roles.ADMIN,
    Roles.OFFICER,
    Roles.REVIEWER,
    Roles.APPROVER,
    Roles.FINANCE,
    Roles.AUDITOR
  })
  @Operation(
      operationId = "listOrganizations",
      summary = "List unions",
      description =
          "Lists the organisations in the caller's scope, in the order in which they were added; `ancestor` narrows"
              + " to one and all below it, `name` to names with this part.")
  public Page<OrganizationView> list(
      @QueryParam("ancestor") @Nullable UUID ancestor,
      @QueryParam("type") @Nullable OrganizationType type,
      @QueryParam("name") @Nullable String name,
      @QueryParam("divisionCode") @Nullable String divisionCode,
      @BeanParam Paging paging) {
    var filter = new OrganizationFilter(ancestor, type, name, divisionCode);
    var keyset = cursors.byId(paging, filter.parts());
    return keyset.page(desk.list(filter, keyset)).map(Organization::view);
  }

  /// Changes an organisation; a new `parentId` moves it with all below it, in one transaction.
  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed(Roles.ADMIN)
  @IfMatch
  @Operation(
      operationId = "changeOrganization",
      summary = "Change or move a union",
      description =
          "JSON Merge Patch. A new `parentId` moves the organisation and everything below it, and cannot be taken"
              + " away; neither can an ENTERPRISE_UNION's `creditCode`. `open: false` closes it as a correction, its members"
              + " staying where they are; what is decided of a union goes by `…/move`, `…/merger` and `…/dissolution`.")
  @RequestBody(
      content =
          @Content(
              mediaType = MergePatch.MEDIA_TYPE,
              schema = @Schema(implementation = OrganizationBody.class)))
  @APIResponse(responseCode = "200", description = "Changed.")
  @APIResponse(
      responseCode = "409",
      description =
          "DUPLICATE_BRANCH: another open union takes in this form in this division, see `link`."
              + " DUPLICATE_CREDIT_CODE: the employer has an open union. STATE_CONFLICT: it is CLOSING, and its members are"
              + " on their way out. MEMBERS_ARE_COMING: those of another are on their way in. UNION_CLOSED: a new parent is,"
              + " or the one above a union that is opened again. UNION_NOT_EMPTY: it has members or unions below it, and is"
              + " closed by a merger or dissolution. AREA_BELOW_LEAF: no area lies below a union at the base, and nothing"
              + " below a group.")
  @APIResponse(responseCode = "422", description = "CYCLE: it would stand above itself.")
  public RestResponse<OrganizationView> change(@PathParam("id") UUID id, @NotNull byte[] patch) {
    var changed =
        desk.change(
            id,
            organization -> {
              var body =
                  bodies.check(patches.apply(organization.body(), patch, OrganizationBody.class));
              preconditions.requireMatch(organization.version());
              return body;
            });
    return Answers.ok(changed.view(), changed.version());
  }
}
