package org.gonghui.member.inbox;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.gonghui.kit.problem.Language;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The inbox over HTTP.
@Path("/v1/me/messages")
@Tag(name = "inbox")
@RunOnVirtualThread
class InboxResource {
  private static final String NOT_KNOWN =
      "MEMBERSHIP_NOT_YET_KNOWN: the login is not bound to a person.";

  private final InboxDesk desk;
  private final Cursors cursors;

  InboxResource(InboxDesk desk, Cursors cursors) {
    this.desk = desk;
    this.cursors = cursors;
  }

  /// How many messages were not read yet.
  public record UnreadCount(long unread) {}

  /// What was read.
  ///
  /// @param upTo id of the newest message that the caller has seen
  @Schema(name = "MessagesRead")
  public record ReadUpTo(@NotNull UUID upTo) {}

  /// The caller's messages, the newest first, in the language of `Accept-Language`.
  @GET
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "listMessages",
      summary = "Read my inbox",
      description =
          "The caller's messages, the newest first, in Chinese or English by `Accept-Language`; `unread=true` shows"
              + " only those not marked as read.")
  @APIResponse(responseCode = "200", description = "A page.")
  @APIResponse(responseCode = "409", description = NOT_KNOWN)
  public Page<MessageView> list(
      @QueryParam("unread") @DefaultValue("false") boolean unread,
      @BeanParam Paging paging,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
    var keyset = cursors.from(MessageKey.START, paging, unread);
    return keyset.page(desk.list(unread, keyset, Language.of(language)));
  }

  /// Marks a message as read; again changes nothing.
  @PUT
  @Path("/{id}/read")
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "markMessageRead",
      summary = "Mark a message as read",
      description = "Marks a message as read. The first time counts; again changes nothing.")
  @APIResponse(responseCode = "200", description = "Read.")
  @APIResponse(responseCode = "409", description = NOT_KNOWN)
  public RestResponse<MessageView> read(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
    var message = desk.read(id, Language.of(language));
    return Answers.ok(message, message.etag());
  }

  /// Marks a message as read, and all that are older.
  @PUT
  @Path("/read")
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "markMessagesRead",
      summary = "Mark messages as read up to one",
      description =
          "Marks `upTo` as read and every message that is older, and tells how many are left. What has come since the caller read"
              + " the list stays unread.")
  @APIResponse(responseCode = "200", description = "Read; how many are left.")
  @APIResponse(responseCode = "409", description = NOT_KNOWN)
  public UnreadCount readUpTo(@NotNull @Valid ReadUpTo body) {
    return new UnreadCount(desk.readUpTo(body.upTo()));
  }

  /// Puts a message away.
  @DELETE
  @Path("/{id}")
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "deleteMessage",
      summary = "Put a message away",
      description =
          "It is shown and counted no more. That it was sent stays known until messages of its age are forgotten.")
  @APIResponse(responseCode = "200", description = "The message as it was.")
  @APIResponse(responseCode = "409", description = NOT_KNOWN)
  public RestResponse<MessageView> hide(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
    var message = desk.hide(id, Language.of(language));
    return Answers.ok(message, message.etag());
  }

  /// How many messages the caller has not read.
  @GET
  @Path("/unread-count")
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "countUnreadMessages",
      summary = "Count my unread messages",
      description = "Counts the caller's messages that were not marked as read.")
  @APIResponse(responseCode = "200", description = "The count.")
  @APIResponse(responseCode = "409", description = NOT_KNOWN)
  public UnreadCount unread() {
    return new UnreadCount(desk.unread());
  }
}
