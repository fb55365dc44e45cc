package org.gonghui.assistance.account;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.IfMatch;
import org.gonghui.kit.http.Preconditions;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.sealing.Vault;
import org.gonghui.roster.Me;
import org.jboss.resteasy.reactive.RestResponse;

/// Where the caller's money goes.
@Path("/v1/me/payee-account")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Payee account")
class AccountResource {
  private static final URI SELF = URI.create("/v1/me/payee-account");

  private final AccountDesk desk;
  private final Me me;
  private final Vault vault;
  private final Preconditions preconditions;

  AccountResource(AccountDesk desk, Me me, Vault vault, Preconditions preconditions) {
    this.desk = desk;
    this.me = me;
    this.vault = vault;
    this.preconditions = preconditions;
  }

  /// Gives the first account (201) or another one (200, `If-Match`). A change while a payment is open holds that
  /// payment until finance confirms.
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.MEMBER)
  @IfMatch(required = false)
  @Operation(
      operationId = "putPayeeAccount",
      summary = "Give the account that money goes to",
      description =
          "The holder must be the caller's verified name. A change while a payment is open holds it until finance confirms.")
  @APIResponseSchema(
      value = PayeeAccountView.class,
      responseCode = "201",
      responseDescription = "The first account.")
  @APIResponse(responseCode = "200", description = "Another account, or the same again.")
  @APIResponse(
      responseCode = "422",
      description = "HOLDER_IS_NOT_YOU: the holder is not the verified name.")
  public RestResponse<PayeeAccountView> put(@NotNull @Valid AccountDetails details) {
    var given = desk.give(me.member(), details, preconditions::requireMatch);
    var view = PayeeAccountView.of(given.account(), vault);
    return given.first()
        ? Answers.created(view, SELF, given.account().number())
        : Answers.ok(view, given.account().number());
  }

  /// The current account, masked; 404 when none was given.
  @GET
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "getPayeeAccount",
      summary = "Read the own payee account",
      description = "Masked.")
  public RestResponse<PayeeAccountView> get() {
    return desk.current(me.memberId())
        .map(account -> Answers.ok(PayeeAccountView.of(account, vault), account.number()))
        .orElseThrow(Refusal::notFound);
  }
}
