package org.gonghui.member.contract;

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

/// Contracts with merchants over HTTP, for officers.
@Path("/v1/merchant-contracts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "offers")
@RunOnVirtualThread
class MerchantContractResource {
  private static final String ENDED = "STATE_CONFLICT: it has ended.";

  private final MerchantContractDesk desk;
  private final BodyCheck bodies;
  private final MergePatch patches;
  private final Preconditions preconditions;
  private final Cursors cursors;
  private final MerchantContractViews views;

  MerchantContractResource(
      MerchantContractDesk desk,
      BodyCheck bodies,
      MergePatch patches,
      Preconditions preconditions,
      Cursors cursors,
      MerchantContractViews views) {
    this.desk = desk;
    this.bodies = bodies;
    this.patches = patches;
    this.preconditions = preconditions;
    this.cursors = cursors;
    this.views = views;
  }

  /// Enters a contract with a merchant (M8, M10).
  @POST
  @RolesAllowed(Roles.OFFICER)
  @Idempotent
  @Operation(
      operationId = "addMerchantContract",
      summary = "Enter a contract with a merchant",
      description =
          "Enters what a union in the caller's scope and a merchant have agreed on: from the first day to the last, for"
              + " some categories of offers. Members of the union and of all below it have the offers.")
  @APIResponseSchema(
      value = MerchantContractView.class,
      responseCode = "201",
      responseDescription = "Entered.")
  @APIResponse(
      responseCode = "400",
      description =
          "VALIDATION_FAILED: ENDS_BEFORE_IT_BEGINS of the last day, UNKNOWN_MERCHANT of a partner that is no active"
              + " merchant.")
  public RestResponse<MerchantContractView> add(@NotNull @Valid NewMerchantContract body) {
    var added = desk.add(body);
    return Answers.created(views.of(added), "/v1/merchant-contracts", added.id(), added.version());
  }

  /// One contract of a union in the caller's scope.
  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "getMerchantContract",
      summary = "Read a contract with a merchant",
      description = "Reads one contract of a union in the caller's scope.")
  public RestResponse<MerchantContractView> get(@PathParam("id") UUID id) {
    return answer(desk.get(id));
  }

  /// The contracts of unions in the caller's scope.
  @GET
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "listMerchantContracts",
      summary = "List contracts with merchants",
      description =
          "Lists the contracts of unions in the caller's scope, in the order in which they were entered; `organization`"
              + " narrows to one union and all below it, `merchant` to one merchant.")
  public Page<MerchantContractView> list(
      @QueryParam("organization") @Nullable UUID organization,
      @QueryParam("merchant") @Nullable UUID merchant,
      @BeanParam Paging paging) {
    var filter = new MerchantContractFilter(organization, merchant);
    var keyset = cursors.byId(paging, filter.parts());
    return keyset.page(desk.list(filter, keyset).all(views::ofAll));
  }

  /// Changes the days and categories of a contract.
  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed(Roles.OFFICER)
  @IfMatch
  @Operation(
      operationId = "changeMerchantContract",
      summary = "Change a contract with a merchant",
      description =
          "JSON Merge Patch of its days and categories. Offers of a category that it has no longer are not in force any more.")
  @RequestBody(
      content =
          @Content(
              mediaType = MergePatch.MEDIA_TYPE,
              schema = @Schema(implementation = ContractTerms.class)))
  @APIResponse(responseCode = "200", description = "Changed.")
  @APIResponse(
      responseCode = "400",
      description =
          "VALIDATION_FAILED: ENDS_BEFORE_IT_BEGINS of the last day, OUT_OF_RANGE of one that is over already.")
  @APIResponse(responseCode = "409", description = ENDED)
  public RestResponse<MerchantContractView> change(
      @PathParam("id") UUID id, @NotNull byte[] patch) {
    return answer(
        desk.change(
            id,
            contract -> {
              var terms = bodies.check(patches.apply(contract.terms(), patch, ContractTerms.class));
              preconditions.requireMatch(contract.version());
              return terms;
            }));
  }

  /// Ends a contract before its last day.
  @POST
  @Path("/{id}/ending")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "endMerchantContract",
      summary = "End a contract with a merchant",
      description = "ACTIVE → ENDED: no offer of it is in force from now on.")
  @APIResponse(responseCode = "200", description = "Ended.")
  @APIResponse(responseCode = "409", description = ENDED)
  public RestResponse<MerchantContractView> end(@PathParam("id") UUID id) {
    return answer(desk.end(id));
  }

  private RestResponse<MerchantContractView> answer(MerchantContract contract) {
    return Answers.ok(views.of(contract), contract.version());
  }
}
