package org.gonghui.assistance.funds;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.scope.ScopeClosure;
import org.gonghui.kit.time.BusinessDay;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Funds and their statements.
@Path("/v1/funds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.FINANCE)
@Tag(name = "Funds")
class FundResource {
  private static final String FUNDS = "/v1/funds";

  private final FundDesk desk;
  private final Statements statements;
  private final ScopeClosure scope;
  private final Caller caller;
  private final Cursors cursors;
  private final BusinessDay days;

  FundResource(
      FundDesk desk,
      Statements statements,
      ScopeClosure scope,
      Caller caller,
      Cursors cursors,
      BusinessDay days) {
    this.desk = desk;
    this.statements = statements;
    this.scope = scope;
    this.caller = caller;
    this.cursors = cursors;
    this.days = days;
  }

  /// Opens a fund for an organisation in the caller's scope.
  @POST
  @Idempotent(required = false)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "openFund",
      summary = "Open a fund",
      description = "For an organisation in the caller's scope.")
  @APIResponseSchema(value = FundView.class, responseCode = "201", responseDescription = "Opened.")
  @APIResponse(
      responseCode = "409",
      description = "DUPLICATE_FUND_CODE: the organisation has a fund of this code.")
  @APIResponse(
      responseCode = "422",
      description = "UNKNOWN_BANK: bankPartnerId is no bank that is known.")
  public RestResponse<FundView> open(@NotNull @Valid OpenFund opening) {
    requireInScope(opening.organizationId());
    var fund = desk.content(desk.open(opening));
    return Answers.created(desk.view(fund, null), FUNDS, fund.fund().id(), fund.version());
  }

  /// Funds of an organisation and of all below it.
  @GET
  @Operation(
      operationId = "listFunds",
      summary = "List funds",
      description = "Of an organisation and of all below it.")
  public Page<FundView> list(
      @QueryParam("organization") @Nullable UUID organization,
      @QueryParam("code") @Nullable String code,
      @BeanParam Paging paging) {
    if (organization != null) {
      requireInScope(organization);
    }
    var keyset = cursors.byId(paging, organization, code);
    var found =
        desk.list(
            caller.organizations(),
            Optional.ofNullable(organization),
            Optional.ofNullable(code),
            keyset);
    return keyset.page(found).map(fund -> desk.view(fund, Answers.etag(fund.version())));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getFund", summary = "Read a fund", description = "With its budgets.")
  public RestResponse<FundView> get(@PathParam("id") UUID id) {
    var fund = desk.content(desk.visible(id, caller.organizations()));
    return Answers.ok(desk.view(fund, null), fund.version());
  }

  /// The movements between two days, both included; from the beginning until today where a day is not given.
  @GET
  @Path("/{id}/statement")
  @Operation(
      operationId = "getFundStatement",
      summary = "Read a fund's statement",
      description =
          "Opening, lines, closing, reserved and available; from the beginning until today where a day is not given.")
  public Statement statement(
      @PathParam("id") UUID id,
      @QueryParam("from") @Nullable LocalDate from,
      @QueryParam("to") @Nullable LocalDate to) {
    var fund = desk.visible(id, caller.organizations());
    var last = to == null ? days.today() : to;
    if (from != null && from.isAfter(last)) {
      throw Refusal.invalid("from", "OUT_OF_RANGE");
    }
    return statements.of(fund.id(), from, last);
  }

  private void requireInScope(UUID organization) {
    if (!scope.isAbove(caller.organizations(), organization)) {
      throw new Refusal(KitProblem.ORGANIZATION_OUT_OF_SCOPE);
    }
  }
}
