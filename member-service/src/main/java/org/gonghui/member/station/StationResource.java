package org.gonghui.member.station;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.BodyCheck;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.http.IfMatch;
import org.gonghui.kit.http.MergePatch;
import org.gonghui.kit.http.Preconditions;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Stations over HTTP, for officers.
@Path("/v1/stations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "stations")
@RunOnVirtualThread
class StationResource {
  private static final String FAULTS =
      "VALIDATION_FAILED: ENDS_BEFORE_IT_BEGINS of hours, UNKNOWN_STATION_SERVICE.";
  private static final String CLOSED = "STATE_CONFLICT: it is closed for good.";

  private final StationDesk desk;
  private final BodyCheck bodies;
  private final MergePatch patches;
  private final Preconditions preconditions;
  private final Cursors cursors;

  StationResource(
      StationDesk desk,
      BodyCheck bodies,
      MergePatch patches,
      Preconditions preconditions,
      Cursors cursors) {
    this.desk = desk;
    this.bodies = bodies;
    this.patches = patches;
    this.preconditions = preconditions;
    this.cursors = cursors;
  }

  /// Adds a station of a union in the caller's scope (M7, M11).
  @POST
  @RolesAllowed(Roles.OFFICER)
  @Idempotent
  @Operation(
      operationId = "addStation",
      summary = "Add a station",
      description =
          "Adds a service station, a Workers' Home, a warm-heart station or a mobile one of a union in the caller's"
              + " scope. `position` is WGS 84. `hours` are those of Asia/Shanghai; of a date in `exceptions` they alone"
              + " hold. Everybody finds it at once: GET /v1/public-stations.")
  @APIResponseSchema(
      value = StationView.class,
      responseCode = "201",
      responseDescription = "Added.")
  @APIResponse(responseCode = "400", description = FAULTS)
  public RestResponse<StationView> add(@NotNull @Valid StationBody body) {
    var added = desk.add(body);
    return Answers.created(added.view(), "/v1/stations", added.id(), added.version());
  }

  /// One station in the caller's scope.
  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "getStation",
      summary = "Read a station",
      description = "Reads one station of a union in the caller's scope, with its timetable.")
  public RestResponse<StationView> get(@PathParam("id") UUID id) {
    var found = desk.get(id);
    return Answers.ok(found.view(), found.version());
  }

  /// The stations in the caller's scope.
  @GET
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "listStations",
      summary = "List stations",
      description =
          "Lists the stations of unions in the caller's scope, in the order in which they were added; `organization`"
              + " narrows to those of one and all below it.")
  public Page<StationView> list(
      @QueryParam("organization") @Nullable UUID organization,
      @QueryParam("kind") @Nullable StationKind kind,
      @QueryParam("state") Station.@Nullable State state,
      @QueryParam("divisionCode") @Nullable String divisionCode,
      @BeanParam Paging paging) {
    var filter = new StationFilter(organization, kind, state, divisionCode);
    var keyset = cursors.byId(paging, filter.parts());
    return keyset.page(desk.list(filter, keyset)).map(Station::view);
  }

  /// Changes a station.
  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed(Roles.OFFICER)
  @IfMatch
  @Operation(
      operationId = "changeStation",
      summary = "Change a station",
      description =
          "JSON Merge Patch. `position`, `services` and `hours` are replaced as a whole. One that is no MOBILE_STATION"
              + " any more loses its timetable.")
  @RequestBody(
      content =
          @Content(
              mediaType = MergePatch.MEDIA_TYPE,
              schema = @Schema(implementation = StationBody.class)))
  @APIResponse(responseCode = "200", description = "Changed.")
  @APIResponse(responseCode = "400", description = FAULTS)
  @APIResponse(responseCode = "409", description = CLOSED)
  public RestResponse<StationView> change(@PathParam("id") UUID id, @NotNull byte[] patch) {
    var changed =
        desk.change(
            id,
            station -> {
              var body = bodies.check(patches.apply(station.body(), patch, StationBody.class));
              preconditions.requireMatch(station.version());
              return body;
            });
    return Answers.ok(changed.view(), changed.version());
  }

  /// Replaces the stops of a mobile station.
  @PUT
  @Path("/{id}/timetable")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "replaceStationTimetable",
      summary = "Replace a mobile station's timetable",
      description = "Replaces all stops of a mobile station; none may begin before another ends.")
  @APIResponse(responseCode = "200", description = "Replaced.")
  @APIResponse(
      responseCode = "400",
      description = "VALIDATION_FAILED: ENDS_BEFORE_IT_BEGINS or AT_TWO_PLACES_AT_ONCE of stops.")
  @APIResponse(responseCode = "409", description = CLOSED)
  @APIResponse(
      responseCode = "422",
      description = "NOT_A_MOBILE_STATION: the station stays where it is.")
  public RestResponse<StationView> arrange(@PathParam("id") UUID id, TimetableBody timetable) {
    // who does not see the station is not told what is wrong of the body
    desk.get(id);
    var changed = desk.arrange(id, bodies.check(timetable));
    return Answers.ok(changed.view(), changed.version());
  }

  /// Closes a station for good.
  @POST
  @Path("/{id}/closure")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "closeStation",
      summary = "Close a station for good",
      description =
          "OPEN → CLOSED: nobody finds it any more, and meals that were booked there from today on are cancelled."
              + " A day off is an exception in `hours`.")
  @APIResponse(responseCode = "200", description = "Closed.")
  @APIResponse(responseCode = "409", description = CLOSED)
  public RestResponse<StationView> close(@PathParam("id") UUID id) {
    var closed = desk.close(id);
    return Answers.ok(closed.view(), closed.version());
  }
}
