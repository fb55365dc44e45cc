package org.gonghui.member.handover;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.gonghui.member.handover.StockRows.Shelf;
import org.jspecify.annotations.Nullable;

/// What unions have of donated goods, over HTTP.
@Path("/v1/goods-stock")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "goods")
@RunOnVirtualThread
class StockResource {
  private final HandoverDesk desk;
  private final Cursors cursors;

  StockResource(HandoverDesk desk, Cursors cursors) {
    this.desk = desk;
    this.cursors = cursors;
  }

  /// What unions have.
  @GET
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "listGoodsStock",
      summary = "List what unions have of donated goods",
      description =
          "Pieces that unions in the caller's scope hold and are to get, by union, kind, unit and book room; `organization`"
              + " narrows to one and all below it.")
  public Page<StockView> stock(
      @QueryParam("organization") @Nullable UUID organization,
      @QueryParam("kind") @Nullable String kind,
      @BeanParam Paging paging) {
    var keyset = cursors.from(Shelf.START, paging, organization, kind);
    return keyset.page(desk.stock(organization, kind, keyset)).map(StockView::of);
  }
}
