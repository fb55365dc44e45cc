package org.gonghui.member.registration;

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
import java.time.Instant;
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
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.jboss.resteasy.reactive.RestResponse;

/// One's own registrations for activities, over HTTP.
@Path(RegistrationView.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "activities")
@RunOnVirtualThread
class RegistrationResource {
  private static final String NOT_KNOWN =
      "MEMBERSHIP_NOT_YET_KNOWN: the login is not bound to a person.";

  private final RegistrationDesk desk;
  private final Cursors cursors;

  RegistrationResource(RegistrationDesk desk, Cursors cursors) {
    this.desk = desk;
    this.cursors = cursors;
  }

  /// What is registered for.
  @Schema(name = "ActivityWish")
  public record Wish(@NotNull UUID activityId) {}

  /// A code to show at the door.
  ///
  /// @param expiresAt until when it is good; another one that is shown takes its place
  @Schema(name = "ActivityCode")
  public record CodeView(String code, Instant expiresAt) {}

  /// Takes a place at an activity, or in its line.
  @POST
  @RolesAllowed(Roles.MEMBER)
  @Idempotent(required = true)
  @Operation(
      operationId = "registerForActivity",
      summary = "Register for an activity",
      description =
          "REGISTERED where a place is left, else WAITING with the `position` in the line: a place that is given up goes to"
              + " the first in the line who may come, at once, with a message. Who comes first is who is committed first.")
  @APIResponseSchema(
      value = RegistrationView.class,
      responseCode = "201",
      responseDescription = "A place, or one in the line.")
  @APIResponse(
      responseCode = "409",
      description =
          "ALREADY_REGISTERED: see the link. REGISTRATION_NOT_OPEN: see `opensAt`. REGISTRATION_CLOSED."
              + " ACTIVITY_CALLED_OFF. "
              + NOT_KNOWN)
  @APIResponse(responseCode = "422", description = "NOT_IN_AUDIENCE: the activity is for others.")
  public RestResponse<RegistrationView> register(@NotNull @Valid Wish wish) {
    var made = desk.register(wish.activityId());
    return Answers.created(made, URI.create(RegistrationView.PATH + "/" + made.id()), made.etag());
  }

  /// The caller's registrations, the last one first.
  @GET
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "listMyActivityRegistrations",
      summary = "List my registrations for activities",
      description =
          "The caller's registrations, the last one first, those that ended too; with the position in the line now.")
  @APIResponse(responseCode = "200", description = "A page.")
  @APIResponse(responseCode = "409", description = NOT_KNOWN)
  public Page<RegistrationView> list(@BeanParam Paging paging) {
    var keyset = cursors.from(Keyset.BEYOND_ALL, paging);
    return keyset.page(desk.list(keyset));
  }

  /// One of the caller's registrations.
  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "getMyActivityRegistration",
      summary = "Read my registration for an activity",
      description = "One of the caller's registrations, with the position in the line now.")
  @APIResponse(responseCode = "200", description = "As it is now.")
  @APIResponse(responseCode = "409", description = NOT_KNOWN)
  public RestResponse<RegistrationView> get(@PathParam("id") UUID id) {
    var found = desk.get(id);
    return Answers.ok(found, found.etag());
  }

  /// Gives a place up.
  @DELETE
  @Path("/{id}")
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "cancelActivityRegistration",
      summary = "Give my place at an activity up",
      description =
          "REGISTERED or WAITING → CANCELLED, until the activity begins. The place goes to the next in the line, at once;"
              + " who comes again is the last.")
  @APIResponse(responseCode = "200", description = "Given up: CANCELLED.")
  @APIResponse(
      responseCode = "409",
      description =
          "ACTIVITY_HAS_BEGUN: too late. STATE_CONFLICT: it was cancelled, or the caller was there. "
              + NOT_KNOWN)
  public RestResponse<RegistrationView> cancel(@PathParam("id") UUID id) {
    var cancelled = desk.cancel(id);
    return Answers.ok(cancelled, cancelled.etag());
  }

  /// Makes a code for the door.
  @POST
  @Path("/{id}/codes")
  @RolesAllowed(Roles.MEMBER)
  @Idempotent
  @Operation(
      operationId = "showActivityCode",
      summary = "Show a code at the door of an activity",
      description =
          "Makes a code that is good for a short while and one check-in; each takes the place of the one before.")
  @APIResponseSchema(
      value = CodeView.class,
      responseCode = "201",
      responseDescription = "A code; the Location is the registration's.")
  @APIResponse(
      responseCode = "409",
      description =
          "STATE_CONFLICT: there is no place, or the caller was checked in. ACTIVITY_CALLED_OFF. "
              + NOT_KNOWN)
  public RestResponse<CodeView> show(@PathParam("id") UUID id) {
    var shown = desk.show(id);
    return Answers.created(
        new CodeView(shown.code(), shown.expiresAt()),
        URI.create(RegistrationView.PATH + "/" + id),
        shown.version());
  }
}
