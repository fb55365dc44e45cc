package org.gonghui.member.showing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.code.QrPicture;
import org.gonghui.member.membership.Masks;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Codes of the service card over HTTP: shown by members, checked by merchants.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "card")
@RunOnVirtualThread
class ShowingResource {
  private static final String NOT_KNOWN =
      "MEMBERSHIP_NOT_YET_KNOWN: the login belongs to nobody who is known. NO_CARD: the caller has none.";

  private final ShowingDesk desk;
  private final Caller caller;

  ShowingResource(ShowingDesk desk, Caller caller) {
    this.desk = desk;
    this.caller = caller;
  }

  /// A code to show at a merchant's.
  ///
  /// @param expiresAt until when it can be used: a minute from now unless configured otherwise
  /// @param qrPng path of the same code as a picture
  record CodeView(UUID id, String code, Instant expiresAt, String qrPng) {}

  /// A code that a merchant has read.
  record CodeToCheck(@NotBlank @Size(max = 64) String code) {}

  /// What the check came to.
  ///
  /// @param reason EXPIRED, USED, SUSPENDED or UNKNOWN; only where it is not valid
  /// @param cardNumber masked
  /// @param holder masked
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CheckedCode(
      boolean valid,
      CardCheck.@Nullable Reason reason,
      @Nullable String cardNumber,
      @Nullable String holder) {}

  /// Makes a code that is good for a short while and one check.
  @POST
  @Path("/me/card/codes")
  @RolesAllowed(Roles.MEMBER)
  @Idempotent
  @Operation(
      operationId = "showCardCode",
      summary = "Show my card",
      description =
          "Makes a code that is good until `expiresAt` and for one check; `qrPng` is the same as a picture.")
  @APIResponseSchema(
      value = CodeView.class,
      responseCode = "201",
      responseDescription = "A code for a short while.")
  @APIResponse(
      responseCode = "409",
      description =
          NOT_KNOWN
              + " STATE_CONFLICT: the card is not ACTIVE, or the membership is not, see `currentState`.")
  public RestResponse<CodeView> show() {
    var shown = desk.show();
    var path = "/v1/me/card/codes/" + shown.id();
    return Answers.created(
        new CodeView(shown.id(), shown.code(), shown.expiresAt(), path + "/qr"),
        URI.create(path + "/qr"),
        0);
  }

  /// A code as a QR picture.
  @GET
  @Path("/me/card/codes/{id}/qr")
  @RolesAllowed(Roles.MEMBER)
  @Produces("image/png")
  @Operation(
      operationId = "getCardCodePicture",
      summary = "Read a card code as a picture",
      description = "The code as a QR picture (PNG), as long as it can be used.")
  @APIResponse(
      responseCode = "200",
      description = "A PNG picture.",
      content =
          @Content(
              mediaType = "image/png",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "409", description = NOT_KNOWN)
  public byte[] picture(@PathParam("id") UUID id) {
    return new QrPicture(desk.shown(id)).png();
  }

  /// Checks a code and uses it up.
  @POST
  @Path("/card-checks")
  @RolesAllowed(Roles.MERCHANT)
  @Idempotent
  @Operation(
      operationId = "checkCard",
      summary = "Check a card code",
      description =
          "Checks the code that a member shows, and uses it up. A check that says no is an answer too: `valid: false`"
              + " with EXPIRED, USED, SUSPENDED or UNKNOWN. A merchant that has lost an answer asks again with the same key.")
  public RestResponse<CheckedCode> check(@NotNull @Valid CodeToCheck body) {
    var merchant = caller.partner().orElseThrow(() -> new Refusal(KitProblem.FORBIDDEN));
    // what a merchant was told does not change
    return Answers.ok(told(desk.check(body.code(), merchant)), 0);
  }

  private CheckedCode told(CardCheck outcome) {
    return switch (outcome) {
      case CardCheck.Valid(_, var card) ->
          new CheckedCode(true, null, Masks.number(card.number()), desk.holder(card));
      case CardCheck.Refused(var reason) -> new CheckedCode(false, reason, null, null);
    };
  }
}
