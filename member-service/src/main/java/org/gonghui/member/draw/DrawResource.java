package org.gonghui.member.draw;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.jboss.resteasy.reactive.RestResponse;

/// What draws publish; readable without a login. docs/draw-verification.md says how it is checked.
@Path("/v1/draws/{id}")
@Tag(name = "draws")
@RunOnVirtualThread
class DrawResource {
  private static final String LINES = "application/jsonl";

  private final PublicationDesk desk;
  private final PublishedLines lines;

  DrawResource(PublicationDesk desk, PublishedLines lines) {
    this.desk = desk;
    this.lines = lines;
  }

  /// Rules, root, round and what the beacon said.
  @GET
  @PermitAll
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "getDraw",
      summary = "Read a draw",
      description =
          "The draw of an item, by the item's id: its rules from the publication of the event on, the root of the leaves from its"
              + " closing on, then the beacon's round that decided it.")
  @APIResponse(responseCode = "200", description = "As it is now.")
  public RestResponse<DrawView> get(@PathParam("id") UUID id) {
    var draw = desk.get(id);
    return Answers.ok(draw, draw.etag());
  }

  /// All leaves in their order, one JSON object on each line.
  @GET
  @Path("/leaves")
  @PermitAll
  @Produces(LINES)
  @Operation(
      operationId = "getDrawLeaves",
      summary = "Read the leaves of a draw",
      description =
          "JSON Lines: `leaf` and the priority `share` that it is entitled to (0: none), in ascending order of the leaves, as the root"
              + " vouches for them. Published when the draw closes, before its round.")
  @APIResponse(
      responseCode = "200",
      description = "The leaves.",
      content = @Content(mediaType = LINES, schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(responseCode = "409", description = "STATE_CONFLICT: it has not closed.")
  public StreamingOutput leaves(@PathParam("id") UUID id) {
    return lines.leaves(id);
  }

  /// All winners by place, one JSON object on each line.
  @GET
  @Path("/winners")
  @PermitAll
  @Produces(LINES)
  @Operation(
      operationId = "getDrawWinners",
      summary = "Read the winners of a draw",
      description =
          "JSON Lines: `place`, `leaf`, `seat`, `rank` and `succeeds`. First those whom the round decided, by rank; behind them who has"
              + " succeeded to a seat since then.")
  @APIResponse(
      responseCode = "200",
      description = "The winners.",
      content = @Content(mediaType = LINES, schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(responseCode = "409", description = "STATE_CONFLICT: it has not been drawn.")
  public StreamingOutput winners(@PathParam("id") UUID id) {
    return lines.winners(id);
  }
}
