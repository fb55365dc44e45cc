package org.gonghui.member.spot;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.gonghui.member.code.QrPicture;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Joining events over HTTP.
@Path("/v1/joining-events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "joining")
@RunOnVirtualThread
class JoiningEventResource {
  private static final String PATH = "/v1/joining-events";
  private static final String GONE = "JOINING_EVENT_CLOSED: it was closed, or its time is over.";

  private final SpotDesk desk;
  private final Cursors cursors;

  JoiningEventResource(SpotDesk desk, Cursors cursors) {
    this.desk = desk;
    this.cursors = cursors;
  }

  /// Who joined by an event, by hour and form of employment.
  @Schema(name = "JoiningEventStatistics")
  record JoinedLines(List<JoinedLine> items) {}

  /// Opens a joining event for a union (M5).
  @POST
  @RolesAllowed(Roles.OFFICER)
  @Idempotent
  @Operation(
      operationId = "openJoiningEvent",
      summary = "Open a joining event",
      description =
          "Opens a joining event (现场入会) of a union in the caller's scope: who scans its code between `from` and `to`, seven"
              + " days at most, joins that union. `…/qr` is the code as a picture.")
  @APIResponseSchema(
      value = JoiningEventView.class,
      responseCode = "201",
      responseDescription = "Opened, or planned.")
  @APIResponse(
      responseCode = "400",
      description = "VALIDATION_FAILED: ENDS_BEFORE_IT_BEGINS, TOO_LONG or IN_THE_PAST of `to`.")
  @APIResponse(responseCode = "409", description = "UNION_CLOSED: it was merged or dissolved.")
  public RestResponse<JoiningEventView> open(@NotNull @Valid JoiningEventBody body) {
    var opened = desk.open(body);
    return Answers.created(opened, URI.create(PATH + "/" + opened.id()), opened.etag());
  }

  /// One event in the caller's scope, with how many came.
  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "getJoiningEvent",
      summary = "Read a joining event",
      description =
          "Reads one event of a union in the caller's scope, with how many have joined by its code, wait for their"
              + " verification, or waited in vain.")
  public RestResponse<JoiningEventView> get(@PathParam("id") UUID id) {
    var found = desk.get(id);
    return Answers.ok(found, found.etag());
  }

  /// The events in the caller's scope.
  @GET
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "listJoiningEvents",
      summary = "List joining events",
      description =
          "Lists the events of unions in the caller's scope, in the order in which they were opened; `organization` narrows"
              + " to one and all below it.")
  public Page<JoiningEventView> list(
      @QueryParam("organization") @Nullable UUID organization, @BeanParam Paging paging) {
    var keyset = cursors.byId(paging, organization);
    return keyset.page(desk.list(organization, keyset));
  }

  /// Ends an event before its time.
  @POST
  @Path("/{id}/closure")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "closeJoiningEvent",
      summary = "Close a joining event",
      description = "Nobody joins by its code any more.")
  @APIResponse(responseCode = "200", description = "Closed.")
  @APIResponse(responseCode = "409", description = GONE)
  public RestResponse<JoiningEventView> close(@PathParam("id") UUID id) {
    var closed = desk.close(id);
    return Answers.ok(closed, closed.etag());
  }

  /// Gives an event another code, in place of one that went astray.
  @POST
  @Path("/{id}/code-replacement")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "replaceJoiningCode",
      summary = "Replace the code of a joining event",
      description =
          "The code so far is good for nothing from now on; `…/qr` shows the one that takes its place.")
  @APIResponse(responseCode = "200", description = "Replaced.")
  @APIResponse(responseCode = "409", description = GONE)
  public RestResponse<JoiningEventView> replaceCode(@PathParam("id") UUID id) {
    var changed = desk.replaceCode(id);
    return Answers.ok(changed, changed.etag());
  }

  /// The code as a QR picture.
  @GET
  @Path("/{id}/qr")
  @RolesAllowed(Roles.OFFICER)
  @Produces("image/png")
  @Operation(
      operationId = "getJoiningCodePicture",
      summary = "Read the code of a joining event as a picture",
      description = "A link with the code as a QR picture (PNG), to be hung up where people join.")
  @APIResponse(
      responseCode = "200",
      description = "A PNG picture.",
      content =
          @Content(
              mediaType = "image/png",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public byte[] picture(@PathParam("id") UUID id) {
    return new QrPicture(desk.link(id)).png();
  }

  /// Who joined by an event, by hour and form of employment.
  @GET
  @Path("/{id}/statistics")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "getJoiningEventStatistics",
      summary = "Count who joined by an event",
      description =
          "How many joined by the event's code, by the hour in which they did and by form of employment. What counts nobody"
              + " has no line.")
  @APIResponse(responseCode = "200", description = "As it is now.")
  public JoinedLines statistics(@PathParam("id") UUID id) {
    return new JoinedLines(desk.joined(id));
  }
}
