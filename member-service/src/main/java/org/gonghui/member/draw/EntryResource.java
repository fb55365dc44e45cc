package org.gonghui.member.draw;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
import org.jboss.resteasy.reactive.RestResponse;

/// A member's entries into draws over HTTP.
@Path(EntryResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "draws")
@RunOnVirtualThread
class EntryResource {
  static final String PATH = "/v1/me/draw-entries";

  private static final String NOT_KNOWN =
      "MEMBERSHIP_NOT_YET_KNOWN: the login belongs to nobody yet.";
  private static final String SHUT =
      " SALE_NOT_OPEN: it opens at `opensAt`. SALE_CLOSED: entries are counted by now. EVENT_CALLED_OFF.";

  private final EntryDesk desk;
  private final Cursors cursors;

  EntryResource(EntryDesk desk, Cursors cursors) {
    this.desk = desk;
    this.cursors = cursors;
  }

  /// What a member wants to win.
  ///
  /// @param itemId an item of a published event whose tickets are drawn
  @Schema(name = "NewDrawEntry")
  record EntryBody(@NotNull UUID itemId) {}

  /// Enters a draw. The salt stays with the candidate; the leaf is what everybody will see.
  @POST
  @RolesAllowed(Roles.MEMBER)
  @Idempotent
  @Operation(
      operationId = "enterDraw",
      summary = "Enter a draw",
      description =
          "One entry per member and item, until the draw closes. Keep `salt`, `id` and `leaf`: with them anybody can check, without"
              + " this service, that the entry took part and what rank it got.")
  @APIResponseSchema(
      value = EntryView.class,
      responseCode = "201",
      responseDescription = "Entered.")
  @APIResponse(
      responseCode = "409",
      description = NOT_KNOWN + SHUT + " ALREADY_ENTERED: see `link`.")
  @APIResponse(
      responseCode = "422",
      description = "NOT_IN_AUDIENCE: the tickets are not for this member.")
  public RestResponse<EntryView> enter(@NotNull @Valid EntryBody body) {
    var entry = desk.enter(body.itemId());
    return Answers.created(entry, URI.create(PATH + "/" + entry.id()), entry.etag());
  }

  /// The caller's entries, with what has become of them.
  @GET
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "listDrawEntries",
      summary = "List my draw entries",
      description = "The caller's entries into draws, with what has become of them.")
  @APIResponse(responseCode = "200", description = "A page.")
  @APIResponse(responseCode = "409", description = NOT_KNOWN)
  public Page<EntryView> list(@BeanParam Paging paging) {
    var keyset = cursors.byId(paging);
    return keyset.page(desk.list(keyset));
  }

  /// One entry of the caller's.
  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "getDrawEntry",
      summary = "Read my draw entry",
      description = "One of the caller's entries, with what has become of it.")
  @APIResponse(responseCode = "200", description = "As it is now.")
  @APIResponse(responseCode = "409", description = NOT_KNOWN)
  public RestResponse<EntryView> get(@PathParam("id") UUID id) {
    var entry = desk.get(id);
    return Answers.ok(entry, entry.etag());
  }

  /// Leaves a draw that has not closed.
  @DELETE
  @Path("/{id}")
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "leaveDraw",
      summary = "Leave a draw",
      description =
          "Takes the caller's entry back while the draw is open. Who enters again gets another entry.")
  @APIResponse(responseCode = "200", description = "The entry, LEFT.")
  @APIResponse(responseCode = "409", description = NOT_KNOWN + SHUT)
  public RestResponse<EntryView> leave(@PathParam("id") UUID id) {
    var entry = desk.withdraw(id);
    return Answers.ok(entry, entry.etag());
  }
}
