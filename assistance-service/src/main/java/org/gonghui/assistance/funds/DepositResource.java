package org.gonghui.assistance.funds;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.BodyCheck;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.identity.Roles;
import org.jboss.resteasy.reactive.RestResponse;

/// Money that came into a fund.
@Path("/v1/funds/{id}/deposits")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.FINANCE)
@Tag(name = "Funds")
class DepositResource {
  /// What was booked never changes.
  private static final long ONLY_VERSION = 1;

  private final FundDesk desk;
  private final Caller caller;
  private final BodyCheck body;

  DepositResource(FundDesk desk, Caller caller, BodyCheck body) {
    this.desk = desk;
    this.caller = caller;
    this.body = body;
  }

  /// Books money that came into the fund.
  @POST
  @Idempotent(required = true)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "depositIntoFund",
      summary = "Book a deposit",
      description = "Money that came into the fund.")
  @APIResponseSchema(
      value = DepositView.class,
      responseCode = "201",
      responseDescription = "Booked.")
  public RestResponse<DepositView> deposit(@PathParam("id") UUID id, Deposit deposit) {
    desk.visible(id, caller.organizations());
    var view = desk.deposit(id, caller.organizations(), body.check(deposit));
    return Answers.created(view, "/v1/funds/" + id + "/deposits", view.id(), ONLY_VERSION);
  }

  @GET
  @Path("/{depositId}")
  @Operation(
      operationId = "getDeposit",
      summary = "Read a deposit",
      description = "As it was booked.")
  public RestResponse<DepositView> deposit(
      @PathParam("id") UUID id, @PathParam("depositId") UUID depositId) {
    return Answers.ok(desk.deposit(id, caller.organizations(), depositId), ONLY_VERSION);
  }
}
