package org.gonghui.member.offline;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.identity.Roles;
import org.jboss.resteasy.reactive.RestResponse;

/// Signed codes of the service card over HTTP, and the keys that they are checked by.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "card")
@RunOnVirtualThread
class OfflineCodeResource {
  private final OfflineDesk desk;
  private final SignedCodes signed;

  OfflineCodeResource(OfflineDesk desk, SignedCodes signed) {
    this.desk = desk;
    this.signed = signed;
  }

  /// A code to show where there is no network.
  ///
  /// @param code signed, up to 1,024 characters
  /// @param expiresAt until when it can be shown: five minutes from now at most
  @Schema(name = "OfflineCode")
  record CodeView(UUID id, String code, Instant expiresAt) {}

  /// A signed code that is good for a few minutes.
  @POST
  @Path("/me/card/offline-codes")
  @RolesAllowed(Roles.MEMBER)
  @Idempotent
  @Operation(
      operationId = "showCardOffline",
      summary = "Show my card where there is no network",
      description =
          "Makes a signed code that is good until `expiresAt` and once. A merchant checks it by the keys of GET"
              + " /v1/card-keys, without a network, and hands it in later; it says nothing of holder or card.")
  @APIResponseSchema(
      value = CodeView.class,
      responseCode = "201",
      responseDescription = "A code for a few minutes.")
  @APIResponse(
      responseCode = "409",
      description =
          "MEMBERSHIP_NOT_YET_KNOWN: the login belongs to nobody who is known. NO_CARD: the caller has none. STATE_CONFLICT:"
              + " the card is not ACTIVE, or the membership is not, see `currentState`.")
  public RestResponse<CodeView> show() {
    var code = desk.issue();
    return Answers.created(
        new CodeView(code.id(), signed.sign(code), code.expiresAt()), URI.create("/v1/me/card"), 0);
  }

  /// The keys by which merchants check codes.
  @GET
  @Path("/card-keys")
  @PermitAll
  @Operation(
      operationId = "listCardKeys",
      summary = "Read the keys of signed card codes",
      description =
          "The public keys of signed card codes as a JWK set (RFC 7517), one that will be used among them some time before. A"
              + " merchant keeps them, and asks again once a day and where a code names a `kid` that it does not know.")
  @APIResponse(responseCode = "200", description = "The keys.")
  public CardKey.Keys keys() {
    return new CardKey.Keys(signed.publicKeys());
  }
}
