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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.BodyCheck;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.identity.Roles;
import org.jboss.resteasy.reactive.RestResponse;

/// What of a fund's money is set apart for programmes.
@Path("/v1/funds/{id}/budgets")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.FINANCE)
@Tag(name = "Funds")
class BudgetResource {
  private final FundDesk desk;
  private final Caller caller;
  private final BodyCheck body;

  BudgetResource(FundDesk desk, Caller caller, BodyCheck body) {
    this.desk = desk;
    this.caller = caller;
    this.body = body;
  }

  /// Sets money of the fund apart for a programme and year; a second budget of both adds.
  @POST
  @Idempotent(required = false)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "giveBudget",
      summary = "Give a programme a budget",
      description =
          "A second budget of a programme and year adds. A programme that nothing here pays by is"
              + " UNKNOWN_PROGRAMME.")
  @APIResponseSchema(
      value = BudgetView.class,
      responseCode = "201",
      responseDescription = "Given; the answer shows the whole budget.")
  @APIResponse(
      responseCode = "409",
      description =
          "PROGRAMME_HAS_FUND: another fund of the organisation pays this programme in this year.")
  @APIResponse(
      responseCode = "422",
      description = "FUND_TOO_SMALL: the budgets would exceed the deposits.")
  public RestResponse<BudgetView> budget(@PathParam("id") UUID id, GiveBudget budget) {
    desk.visible(id, caller.organizations());
    desk.requireKnown(body.check(budget).programme());
    var given = desk.budget(id, caller.organizations(), budget);
    return Answers.created(
        BudgetView.of(given), "/v1/funds/" + id + "/budgets", given.id(), given.version());
  }

  @GET
  @Path("/{budgetId}")
  @Operation(
      operationId = "getBudget",
      summary = "Read a budget",
      description = "What of it is reserved, spent and available.")
  public RestResponse<BudgetView> budget(
      @PathParam("id") UUID id, @PathParam("budgetId") UUID budgetId) {
    var budget = desk.budget(id, caller.organizations(), budgetId);
    return Answers.ok(BudgetView.of(budget), budget.version());
  }
}
