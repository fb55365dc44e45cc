package org.gonghui.member.card;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
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
import org.jboss.resteasy.reactive.RestResponse;

/// One's own service card over HTTP.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "card")
@RunOnVirtualThread
class CardResource {
  private static final String NOT_KNOWN =
      "MEMBERSHIP_NOT_YET_KNOWN: the login belongs to nobody who is known. NO_CARD: the caller has none.";

  private final CardDesk desk;
  private final OwnCards own;
  private final Cursors cursors;

  CardResource(CardDesk desk, OwnCards own, Cursors cursors) {
    this.desk = desk;
    this.own = own;
    this.cursors = cursors;
  }

  /// One's own card.
  ///
  /// @param state ISSUED, ACTIVE, LOST or FROZEN
  /// @param holder masked
  record CardView(String cardNumber, CardState state, LocalDate issuedOn, String holder) {}

  /// The caller's card.
  @GET
  @Path("/me/card")
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "getMyCard",
      summary = "Read my service card",
      description = "The caller's mutual-aid service card.")
  @APIResponse(responseCode = "200", description = "As it is now.")
  @APIResponse(responseCode = "409", description = NOT_KNOWN)
  public RestResponse<CardView> mine() {
    var held = held();
    return Answers.ok(view(held), held.version());
  }

  /// Every card that the caller has had.
  @GET
  @Path("/me/cards/history")
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "listMyCards",
      summary = "List my cards",
      description =
          "The cards that the caller has had, in the order in which they were issued; the one that they have comes last.")
  @APIResponse(responseCode = "200", description = "The cards.")
  @APIResponse(responseCode = "409", description = NOT_KNOWN)
  public Page<OwnCard> history(@BeanParam Paging paging) {
    var keyset = cursors.byId(paging);
    return keyset.page(desk.history(keyset)).map(ServiceCard::own);
  }

  /// Takes a card into use that came in the place of another.
  @POST
  @Path("/me/card/activation")
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "activateMyCard",
      summary = "Activate my card",
      description =
          "ISSUED → ACTIVE: the caller has the card in hand. The card of somebody who joins is active at once.")
  @APIResponse(responseCode = "200", description = "Active.")
  @APIResponse(
      responseCode = "409",
      description = NOT_KNOWN + " STATE_CONFLICT: it is not ISSUED, see `currentState`.")
  public RestResponse<CardView> activate() {
    desk.activate();
    return mine();
  }

  /// Tells that the caller's card is lost.
  @POST
  @Path("/me/card/loss")
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "reportMyCardLost",
      summary = "Report my card lost",
      description =
          "ISSUED or ACTIVE → LOST: from now on no code of it is good, also none that was shown before.")
  @APIResponse(responseCode = "200", description = "Lost.")
  @APIResponse(
      responseCode = "409",
      description =
          NOT_KNOWN + " STATE_CONFLICT: it is lost already, or frozen, see `currentState`.")
  public RestResponse<CardView> lose() {
    desk.lose();
    return mine();
  }

  /// Gives the caller another card.
  @POST
  @Path("/me/card/replacement")
  @RolesAllowed(Roles.MEMBER)
  @Idempotent
  @Operation(
      operationId = "replaceMyCard",
      summary = "Replace my card",
      description =
          "ACTIVE or LOST → REPLACED: the caller gets a card with another number, which is ISSUED until they activate it; one"
              + " that is lost on its way is reported lost first.")
  @APIResponseSchema(
      value = CardView.class,
      responseCode = "201",
      responseDescription = "The new card.")
  @APIResponse(
      responseCode = "409",
      description =
          NOT_KNOWN
              + " STATE_CONFLICT: it is ISSUED or frozen, or the membership has ended, see `currentState`.")
  public RestResponse<CardView> replace() {
    desk.replace();
    var held = held();
    return Answers.created(view(held), URI.create("/v1/me/card"), held.version());
  }

  private OwnCards.Held held() {
    return own.mine().orElseThrow(desk::noneOfMine);
  }

  private static CardView view(OwnCards.Held held) {
    return new CardView(held.number(), held.state(), held.issuedOn(), held.holder());
  }
}
