package org.gonghui.member.station;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.gonghui.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// Where stations are, over HTTP, for everybody.
@Path("/v1/public-stations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "stations")
@RunOnVirtualThread
class PublicStationResource {
  private final FinderDesk desk;
  private final Cursors cursors;
  private final Clock clock;

  PublicStationResource(FinderDesk desk, Cursors cursors, Clock clock) {
    this.desk = desk;
    this.cursors = cursors;
    this.clock = clock;
  }

  /// Stations around a position, the nearest first; readable without a login.
  @GET
  @PermitAll
  @Operation(
      operationId = "findStations",
      summary = "Find stations around a position",
      description =
          "Lists the stations around a position, the nearest first, with whether they are open and until when. With"
              + " `openAt` only those that are open at that moment; without it `open` tells of now. A mobile station is"
              + " found at each stop of the day that is not over. They are not counted. With `openAt` so many places are looked at"
              + " for a page as the service is configured to: a page may be short, or empty, and yet have a `nextCursor`.")
  @APIResponse(responseCode = "200", description = "A page of them.")
  @APIResponse(
      responseCode = "400",
      description =
          "VALIDATION_FAILED: INVALID_POSITION or OUT_OF_RANGE of `near`, OUT_OF_RANGE of `within`, NOT_COUNTED of `count`.")
  public Page<FoundStation> find(
      @Parameter(
              description =
                  "Latitude and longitude of WGS 84, as 41.88,123.95; within the country.")
          @QueryParam("near")
          @NotNull
          String near,
      @Parameter(description = "Metres as the crow flies, 1 to 50,000; 5,000 unless said.")
          @QueryParam("within")
          @DefaultValue("5000")
          int within,
      @Parameter(description = "Code of what it must offer.")
          @QueryParam("service")
          @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
          @Nullable String service,
      @Parameter(description = "Only what is open at this moment.") @QueryParam("openAt")
          @Nullable Instant openAt,
      @QueryParam("kind") @Nullable StationKind kind,
      @BeanParam Paging paging) {
    if (Boolean.TRUE.equals(paging.count())) {
      throw Refusal.invalid("count", "NOT_COUNTED");
    }
    var moment = openAt == null ? clock.instant() : openAt;
    var search = new Search(Near.of(near, within), kind, service, moment, openAt != null);
    var keyset = cursors.from(Spot.FIRST, paging, near, within, service, openAt, kind);
    return keyset.page(desk.find(search, keyset));
  }
}
