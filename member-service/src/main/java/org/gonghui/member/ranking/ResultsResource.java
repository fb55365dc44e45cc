package org.gonghui.member.ranking;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.gonghui.member.ranking.Standings.Place;
import org.jspecify.annotations.Nullable;

/// Results of contests; readable without a login.
@Path("/v1/public-contests/{id}/results")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contests")
@RunOnVirtualThread
class ResultsResource {
  private final ResultsDesk desk;
  private final Cursors cursors;

  ResultsResource(ResultsDesk desk, Cursors cursors) {
    this.desk = desk;
    this.cursors = cursors;
  }

  /// How a round ended.
  @GET
  @PermitAll
  @Operation(
      operationId = "listContestResults",
      summary = "Read the results of a contest",
      description =
          "How the works stand in a round whose results were published, the first rank first, names masked; in the last such"
              + " `round` unless one is named.")
  @APIResponse(responseCode = "200", description = "A page.")
  public Page<ResultView> list(
      @PathParam("id") UUID id,
      @QueryParam("round") @Nullable Integer round,
      @BeanParam Paging paging) {
    var keyset = cursors.from(Place.START, paging, id, round);
    return keyset.page(desk.list(id, round, keyset));
  }
}
