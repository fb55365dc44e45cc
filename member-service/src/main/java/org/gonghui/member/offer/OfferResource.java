package org.gonghui.member.offer;

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
import org.gonghui.member.contract.OfferCategory;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Offers over HTTP, for officers and merchants.
@Path("/v1/offers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "offers")
@RunOnVirtualThread
class OfferResource {
  private static final String FAULTS =
      "VALIDATION_FAILED: ENDS_BEFORE_IT_BEGINS of the last day, REQUIRED of what the kind of a discount needs, INVALID_VALUE of"
          + " what it does not, OUT_OF_RANGE of one that is more than a sum may be and of a last day that is over already,"
          + " NOT_IN_THE_CONTRACT of a category.";

  private final OfferDesk desk;
  private final BodyCheck bodies;
  private final MergePatch patches;
  private final Preconditions preconditions;
  private final Cursors cursors;
  private final OfferViews views;

  OfferResource(
      OfferDesk desk,
      BodyCheck bodies,
      MergePatch patches,
      Preconditions preconditions,
      Cursors cursors,
      OfferViews views) {
    this.desk = desk;
    this.bodies = bodies;
    this.patches = patches;
    this.preconditions = preconditions;
    this.cursors = cursors;
    this.views = views;
  }

  /// Enters an offer of a merchant (M8, M10).
  @POST
  @RolesAllowed(Roles.OFFICER)
  @Idempotent
  @Operation(
      operationId = "addOffer",
      summary = "Enter an offer",
      description =
          "Enters what a merchant gives card holders, on a contract in the caller's scope: so many per cent or a sum off,"
              + " or a fixed price. `divisions` are beginnings of division codes: a district, or the whole city where"
              + " there are none.")
  @APIResponseSchema(
      value = OfferView.class,
      responseCode = "201",
      responseDescription = "Entered.")
  @APIResponse(responseCode = "400", description = FAULTS)
  @APIResponse(responseCode = "409", description = "STATE_CONFLICT: the contract has ended.")
  public RestResponse<OfferView> add(@NotNull @Valid NewOffer body) {
    var added = desk.add(body.contractId(), body.terms());
    return Answers.created(views.of(added), "/v1/offers", added.id(), added.version());
  }

  /// One offer of a union in the caller's scope.
  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "getOffer",
      summary = "Read an offer",
      description = "Reads one offer on a contract of a union in the caller's scope.")
  public RestResponse<OfferView> get(@PathParam("id") UUID id) {
    return answer(desk.get(id));
  }

  /// A merchant's own offers, or those of unions in an officer's scope.
  @GET
  @RolesAllowed({Roles.OFFICER, Roles.MERCHANT})
  @Operation(
      operationId = "listOffers",
      summary = "List offers",
      description =
          "Lists a merchant its own offers, or an officer those on contracts of unions in their scope, in the order in which"
              + " they were entered; `organization` narrows to one union and all below it, none of which is in a merchant's"
              + " scope.")
  public Page<OfferView> list(
      @QueryParam("organization") @Nullable UUID organization,
      @QueryParam("contract") @Nullable UUID contract,
      @QueryParam("category") @Nullable OfferCategory category,
      @BeanParam Paging paging) {
    var filter = new OfferFilter(organization, contract, category);
    var keyset = cursors.byId(paging, filter.parts());
    return keyset.page(desk.list(filter, keyset).all(views::ofAll));
  }

  /// Changes an offer.
  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed(Roles.OFFICER)
  @IfMatch
  @Operation(
      operationId = "changeOffer",
      summary = "Change an offer",
      description =
          "JSON Merge Patch; `discount` is replaced as a whole. What was redeemed before stays as it was.")
  @RequestBody(
      content =
          @Content(
              mediaType = MergePatch.MEDIA_TYPE,
              schema = @Schema(implementation = OfferTerms.class)))
  @APIResponse(responseCode = "200", description = "Changed.")
  @APIResponse(responseCode = "400", description = FAULTS)
  @APIResponse(responseCode = "409", description = "STATE_CONFLICT: it has ended.")
  public RestResponse<OfferView> change(@PathParam("id") UUID id, @NotNull byte[] patch) {
    return answer(
        desk.change(
            id,
            offer -> {
              var terms = bodies.check(patches.apply(offer.terms(), patch, OfferTerms.class));
              preconditions.requireMatch(offer.version());
              return terms;
            }));
  }

  /// Ends an offer before its last day.
  @POST
  @Path("/{id}/ending")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "endOffer",
      summary = "End an offer",
      description = "ACTIVE → ENDED: it is not in force from now on.")
  @APIResponse(responseCode = "200", description = "Ended.")
  @APIResponse(responseCode = "409", description = "STATE_CONFLICT: it has ended.")
  public RestResponse<OfferView> end(@PathParam("id") UUID id) {
    return answer(desk.end(id));
  }

  private RestResponse<OfferView> answer(Offer offer) {
    return Answers.ok(views.of(offer), offer.version());
  }
}
