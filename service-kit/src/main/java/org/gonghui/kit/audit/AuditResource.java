package org.gonghui.kit.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.identity.OwnName;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.jspecify.annotations.Nullable;

/// What auditors read.
@Path("/v1/operations/{service}")
@Tag(name = "Operations", description = "For operators of the system.")
@RolesAllowed(Roles.AUDITOR)
@RunOnVirtualThread
class AuditResource {
  private final AuditVerification verification;
  private final AuditListing listing;
  private final Cursors cursors;
  private final OwnName own;

  AuditResource(
      AuditVerification verification, AuditListing listing, Cursors cursors, OwnName own) {
    this.verification = verification;
    this.listing = listing;
    this.cursors = cursors;
    this.own = own;
  }

  /// Checks the whole audit of this service. Give it the anchors that another service keeps (its `audit-anchors`): without
  /// them a chain that was cut off or written anew with the keys stolen may look whole.
  @GET
  @Path("/audit-verification")
  @Operation(
      operationId = "verifyAudit",
      summary = "Check the audit for changes",
      description =
          "Each anchor is position:head, as the service that keeps them lists it in its audit-anchors. More than one call"
              + " holds go into further calls with walk=false, which compare them with the chain that was walked.")
  public AuditReport verify(
      @PathParam("service") String service,
      @QueryParam("anchor") List<String> anchor,
      @QueryParam("walk") @DefaultValue("true") boolean walk) {
    own.require(service);
    var claims = anchor.stream().map(AnchorClaim::of).toList();
    return walk ? verification.verify(claims) : verification.compare(claims);
  }

  /// What was recorded, the last first.
  ///
  /// @param subject id of what it was done to
  /// @param actor `sub` of the token, or `service:<name>`
  /// @param from the first instant
  /// @param to the first instant that is no longer in
  @GET
  @Path("/audit-entries")
  @Operation(
      operationId = "listAuditEntries",
      summary = "Read the audit",
      description = "The last first; actor is the sub of a token, or service:<name>.")
  public Page<AuditEntryView> entries(
      @PathParam("service") String service,
      @QueryParam("action") @Nullable String action,
      @QueryParam("subject") @Nullable UUID subject,
      @QueryParam("actor") @Nullable String actor,
      @QueryParam("from") @Nullable Instant from,
      @QueryParam("to") @Nullable Instant to,
      @BeanParam Paging paging) {
    own.require(service);
    var filter = new AuditFilter(action, subject, actor, from, to);
    var keyset = cursors.from(Keyset.BEYOND_ALL, paging, filter);
    return keyset.page(
        keyset.read(
            (before, most) -> listing.read(filter, before, most),
            () -> listing.count(filter),
            AuditEntryView::id));
  }
}
