package org.gonghui.kit.anchor;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.identity.OwnName;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;

/// What auditors take from here to the service whose audit they check.
@Path("/v1/operations/{service}/audit-anchors")
@Tag(name = "Operations", description = "For operators of the system.")
@RolesAllowed(Roles.AUDITOR)
@RunOnVirtualThread
class AnchorResource {
  private final Anchors anchors;
  private final Cursors cursors;
  private final OwnName own;

  AnchorResource(Anchors anchors, Cursors cursors, OwnName own) {
    this.anchors = anchors;
    this.cursors = cursors;
    this.own = own;
  }

  /// The anchors that this service keeps of another one's audit, the last first.
  @GET
  @Operation(
      operationId = "listAuditAnchors",
      summary = "List the anchors kept for another service",
      description = "The last first. Give them to that service's audit-verification.")
  public Page<AnchorView> anchors(@PathParam("service") String service, @BeanParam Paging paging) {
    own.require(service);
    var keyset = cursors.from(Anchors.Key.START, paging);
    return keyset.page(keyset.read(anchors::after, anchors::count, Anchors.Key::of));
  }
}
