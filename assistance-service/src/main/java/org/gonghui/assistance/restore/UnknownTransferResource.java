package org.gonghui.assistance.restore;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;

/// Transfers that the bank knows and nobody here, after the database was set back.
@Path("/v1/unknown-transfers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.FINANCE)
@Tag(name = "After a restore")
class UnknownTransferResource {
  private final UnknownTransfers transfers;
  private final Caller caller;
  private final Cursors cursors;

  UnknownTransferResource(UnknownTransfers transfers, Caller caller, Cursors cursors) {
    this.transfers = transfers;
    this.caller = caller;
    this.cursors = cursors;
  }

  /// What holds all payments up: found again by the bank's file, explained by two people of finance, or refused by the bank, it
  /// leaves the list.
  @GET
  @Operation(
      operationId = "listUnknownTransfers",
      summary = "List transfers that are not known here",
      description =
          "What the bank has told of since the database was set back and no payment here stands for: all payments wait for it. It leaves the list once the bank's file finds its payment, its explanation (that names no payment) is confirmed, or the bank says that it was refused. A group of which only the whole is told stands there under its own id until its file is given back. Empty where nothing was set back.")
  public Page<UnknownTransfer> list(@BeanParam Paging paging) {
    var keyset = cursors.from("", paging);
    return keyset.page(transfers.list(caller.organizations(), keyset));
  }
}
