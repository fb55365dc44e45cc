package org.gonghui.member.card;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import org.gonghui.kit.http.BodyCheck;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Service cards over HTTP, for officers.
@Path("/v1/cards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "card")
@RunOnVirtualThread
class CardOfficeResource {
  private static final String STATE =
      "STATE_CONFLICT: its state does not allow it, see `currentState`.";

  private static final String STATE_OR_MEMBERSHIP =
      "STATE_CONFLICT: its state does not allow it, or that of its holder's membership, see `currentState`.";

  private final CardOfficeDesk desk;
  private final BodyCheck bodies;
  private final Cursors cursors;

  CardOfficeResource(CardOfficeDesk desk, BodyCheck bodies, Cursors cursors) {
    this.desk = desk;
    this.bodies = bodies;
    this.cursors = cursors;
  }

  /// Why a card is frozen.
  record Freezing(@NotNull FreezingReason reason) {}

  /// The cards of members in the caller's scope.
  @GET
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "listCards",
      summary = "List service cards",
      description =
          "Lists the cards of members in the caller's scope in the order in which they were issued; `organization`"
              + " narrows to the members of one union and of all below it.")
  public Page<CardInUnion> list(
      @QueryParam("organization") @Nullable UUID organization,
      @QueryParam("state") @Nullable CardState state,
      @BeanParam Paging paging) {
    var filter = new CardFilter(organization, state);
    var keyset = cursors.byId(paging, filter.parts());
    return keyset.page(desk.list(filter, keyset)).map(ServiceCard::view);
  }

  /// One card of a member in the caller's scope.
  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "getCard",
      summary = "Read a service card",
      description = "Reads one card of a member in the caller's scope.")
  public RestResponse<CardInUnion> get(@PathParam("id") UUID id) {
    return answer(desk.get(id));
  }

  /// Tells that a member's card is lost.
  @POST
  @Path("/{id}/loss")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "reportCardLost",
      summary = "Report a card lost",
      description =
          "ISSUED, ACTIVE or FROZEN → LOST, for a member who comes or calls. No code of it is good any more, also none that"
              + " was shown before.")
  @APIResponse(responseCode = "200", description = "Lost.")
  @APIResponse(responseCode = "409", description = STATE)
  public RestResponse<CardInUnion> lose(@PathParam("id") UUID id) {
    return answer(desk.lose(id));
  }

  /// Gives a member another card.
  @POST
  @Path("/{id}/replacement")
  @RolesAllowed(Roles.OFFICER)
  @Idempotent
  @Operation(
      operationId = "replaceCard",
      summary = "Replace a card",
      description =
          "ACTIVE or LOST → REPLACED: the member gets a card with another number, which is ISSUED until they activate it. The"
              + " answer is the new card; one that is lost on its way is reported lost first. Nobody gets one whose membership"
              + " has ended.")
  @APIResponseSchema(
      value = CardInUnion.class,
      responseCode = "201",
      responseDescription = "The new card.")
  @APIResponse(responseCode = "409", description = STATE_OR_MEMBERSHIP)
  public RestResponse<CardInUnion> replace(@PathParam("id") UUID id) {
    var next = desk.replace(id);
    return Answers.created(next.view(), "/v1/cards", next.id(), next.version());
  }

  /// Stops a card for the time being.
  @POST
  @Path("/{id}/freezing")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "freezeCard",
      summary = "Freeze a card",
      description =
          "ACTIVE → FROZEN: no code of it is good any more. Its holder can neither report it lost nor replace it.")
  @APIResponse(responseCode = "200", description = "Frozen.")
  @APIResponse(responseCode = "409", description = STATE)
  public RestResponse<CardInUnion> freeze(@PathParam("id") UUID id, Freezing body) {
    return answer(desk.freeze(id, () -> bodies.check(body).reason()));
  }

  /// Lets a frozen card be used again.
  @POST
  @Path("/{id}/unfreezing")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "unfreezeCard",
      summary = "Unfreeze a card",
      description = "FROZEN → ACTIVE. Codes that were shown before it was frozen stay no good.")
  @APIResponse(responseCode = "200", description = "Active again.")
  @APIResponse(responseCode = "409", description = STATE)
  public RestResponse<CardInUnion> unfreeze(@PathParam("id") UUID id) {
    return answer(desk.unfreeze(id));
  }

  /// Ends the card of somebody who has left.
  @POST
  @Path("/{id}/closure")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "closeCard",
      summary = "Close a card",
      description =
          "ISSUED, ACTIVE, LOST or FROZEN → CLOSED, for good: its holder has left. The card of a member stays: it is frozen"
              + " or replaced.")
  @APIResponse(responseCode = "200", description = "Closed.")
  @APIResponse(responseCode = "409", description = STATE_OR_MEMBERSHIP)
  public RestResponse<CardInUnion> close(@PathParam("id") UUID id) {
    return answer(desk.close(id));
  }

  private static RestResponse<CardInUnion> answer(ServiceCard card) {
    return Answers.ok(card.view(), card.version());
  }
}
