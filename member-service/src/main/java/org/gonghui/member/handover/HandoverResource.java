package org.gonghui.member.handover;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.BodyCheck;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.identity.HumanDecision;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// What was allotted to unions, and how it moves, over HTTP.
@Path(HandoverResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "goods")
@RunOnVirtualThread
class HandoverResource {
  static final String PATH = "/v1/goods-allotments";

  private final HandoverDesk desk;
  private final BodyCheck bodies;
  private final Cursors cursors;

  HandoverResource(HandoverDesk desk, BodyCheck bodies, Cursors cursors) {
    this.desk = desk;
    this.bodies = bodies;
    this.cursors = cursors;
  }

  /// How many pieces move.
  @Schema(name = "GoodsPieces")
  public record Pieces(@NotNull @Min(1) @Max(10_000_000) Integer quantity) {}

  /// One allotment to a union in the caller's scope.
  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "getGoodsAllotment",
      summary = "Read an allotment of goods",
      description = "Reads what was allotted to a union in the caller's scope.")
  public RestResponse<AllotmentView> get(@PathParam("id") UUID id) {
    var found = desk.get(id);
    return Answers.ok(found.view(), found.version());
  }

  /// The allotments to unions in the caller's scope.
  @GET
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "listGoodsAllotments",
      summary = "List allotments of goods",
      description =
          "Lists what was allotted to unions in the caller's scope, in the order in which it was; `organization` narrows to"
              + " one and all below it.")
  public Page<AllotmentView> list(
      @QueryParam("organization") @Nullable UUID organization,
      @QueryParam("donation") @Nullable UUID donation,
      @BeanParam Paging paging) {
    var filter = new AllotmentFilter(organization, donation);
    var keyset = cursors.byId(paging, filter.parts());
    return keyset.page(desk.list(filter, keyset)).map(GoodsAllotment::view);
  }

  /// Ends an allotment before everything of it was handed over.
  @POST
  @Path("/{id}/cancellation")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "cancelGoodsAllotment",
      summary = "Cancel an allotment of goods",
      description =
          "WAITING → SETTLED: what was not handed over is in store again; what was stays with the union.")
  @APIResponse(responseCode = "200", description = "Cancelled.")
  @APIResponse(responseCode = "409", description = "STATE_CONFLICT: nothing of it waits.")
  public RestResponse<AllotmentView> cancel(@PathParam("id") UUID id) {
    var ended = desk.cancel(id);
    return Answers.ok(ended.view(), ended.version());
  }

  /// The union has got pieces.
  @POST
  @Path("/{id}/receipts")
  @RolesAllowed(Roles.OFFICER)
  @HumanDecision
  @Idempotent(required = true)
  @Operation(
      operationId = "receiveGoods",
      summary = "Sign for goods that were handed over",
      description =
          "The receipt of the receiving union, by an officer in whose scope it is and who has not allotted them; all pieces or"
              + " a part.")
  @APIResponseSchema(
      value = MovementView.class,
      responseCode = "201",
      responseDescription = "Handed over.")
  @APIResponse(responseCode = "403", description = "FOUR_EYES: the caller has allotted them.")
  @APIResponse(
      responseCode = "422",
      description = "MORE_THAN_WAITING: it says how many wait to be handed over.")
  public RestResponse<MovementView> receive(@PathParam("id") UUID id, Pieces pieces) {
    return created(id, desk.receive(id, () -> bodies.check(pieces).quantity()));
  }

  /// The union gives pieces back.
  @POST
  @Path("/{id}/returns")
  @RolesAllowed(Roles.OFFICER)
  @Idempotent(required = true)
  @Operation(
      operationId = "returnGoods",
      summary = "Return goods",
      description = "Pieces that the union has are in store again, to be allotted to others.")
  @APIResponseSchema(
      value = MovementView.class,
      responseCode = "201",
      responseDescription = "Returned.")
  @APIResponse(
      responseCode = "422",
      description = "MORE_THAN_HELD: it says how many the union has of this allotment.")
  public RestResponse<MovementView> giveBack(@PathParam("id") UUID id, Pieces pieces) {
    return created(id, desk.giveBack(id, () -> bodies.check(pieces).quantity()));
  }

  /// How pieces of an allotment moved.
  @GET
  @Path("/{id}/movements")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "listGoodsMovements",
      summary = "List how pieces of an allotment moved",
      description = "Receipts, returns and the cancellation of an allotment, the first one first.")
  public Page<MovementView> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
    var keyset = cursors.byId(paging, id);
    return keyset.page(desk.movements(id, keyset)).map(GoodsMovement::view);
  }

  private static RestResponse<MovementView> created(UUID allotment, GoodsMovement movement) {
    return Answers.created(movement.view(), URI.create(PATH + "/" + allotment + "/movements"), 0);
  }
}
