package org.gonghui.kit.calls;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.identity.OwnName;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// What a partner reads of its own calls. Every service has this operation under its own name.
@Path("/v1/partner-calls/{service}")
@Tag(name = "partners")
@RolesAllowed({Roles.HOSPITAL, Roles.AGENCY, Roles.BANK, Roles.MERCHANT})
@RunOnVirtualThread
class CallResource {
  private final PartnerCalls calls;
  private final Cursors cursors;
  private final Caller caller;
  private final OwnName own;

  CallResource(PartnerCalls calls, Cursors cursors, Caller caller, OwnName own) {
    this.calls = calls;
    this.cursors = cursors;
    this.caller = caller;
    this.own = own;
  }

  /// The calls of the caller's partner, whoever of it made them, the last first.
  ///
  /// @param from the first instant of arrival
  /// @param to the first instant that is no longer in
  @GET
  @Operation(
      operationId = "listPartnerCalls",
      summary = "List one's own calls",
      description =
          "What the caller's partner called of this service in the last 30 days, refused calls too, the last first. Operations"
              + " that must not be told apart stand under one word, without status, code and duration.")
  public Page<PartnerCall> list(
      @PathParam("service") String service,
      @QueryParam("from") @Nullable Instant from,
      @QueryParam("to") @Nullable Instant to,
      @QueryParam("status") @Nullable Integer status,
      @QueryParam("operationId") @Nullable String operationId,
      @BeanParam Paging paging) {
    own.require(service);
    var partner = caller.partner().orElseThrow(() -> new Refusal(KitProblem.PARTNER_NOT_ACTIVE));
    var filter = new CallFilter(from, to, status, operationId);
    var keyset = cursors.from(Keyset.BEYOND_ALL, paging, filter);
    return keyset.page(
        keyset.read(
            (before, most) -> calls.page(partner, filter, before, most),
            () -> calls.count(partner, filter),
            PartnerCall::id));
  }
}
