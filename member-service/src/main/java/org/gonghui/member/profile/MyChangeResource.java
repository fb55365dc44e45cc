package org.gonghui.member.profile;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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
import org.gonghui.kit.http.BodyCheck;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;
import org.jboss.resteasy.reactive.RestResponse;

/// What a member wants to be checked and changed, over HTTP.
@Path("/v1/me/profile-changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "membership")
@RunOnVirtualThread
class MyChangeResource {
  private static final String PATH = "/v1/me/profile-changes";
  private static final String NOT_KNOWN =
      "MEMBERSHIP_NOT_YET_KNOWN: the login is not bound to a person.";

  private final ChangeDesk desk;
  private final BodyCheck bodies;
  private final Cursors cursors;

  MyChangeResource(ChangeDesk desk, BodyCheck bodies, Cursors cursors) {
    this.desk = desk;
    this.bodies = bodies;
    this.cursors = cursors;
  }

  /// What is to be changed.
  ///
  /// @param value the name, phone or id number that shall stand
  @Schema(name = "ProfileChangeWish")
  record Wanted(@NotNull ChangeKind kind, @NotBlank @Size(max = 200) String value) {
    @Override
    public String toString() {
      return "Wanted " + kind;
    }
  }

  /// The one-time code that came to the new phone.
  @Schema(name = "PhoneCode")
  record PhoneCode(@NotBlank @Size(max = 20) String code) {}

  /// Asks for a name, phone or id number to be changed.
  @POST
  @RolesAllowed(Roles.MEMBER)
  @Idempotent
  @Operation(
      operationId = "askForProfileChange",
      summary = "Ask to change name, phone or id number",
      description =
          "A member has one change open at a time; an officer of their union decides it by the document. NAME and RESIDENT_ID wait"
              + " for the officer (OPEN); PHONE first for the code of six digits that goes out to the new phone (CODE_SENT), at"
              + " most five an hour. A value that is none is INVALID_NAME, INVALID_PHONE or INVALID_ID_NUMBER.")
  @APIResponseSchema(
      value = ChangeView.class,
      responseCode = "201",
      responseDescription = "OPEN, or CODE_SENT.")
  @APIResponse(
      responseCode = "409",
      description =
          "CHANGE_UNDER_WAY: another one is open. STATE_CONFLICT: a member no more. " + NOT_KNOWN)
  @APIResponse(responseCode = "429", description = "TOO_MANY_REQUESTS: five phones an hour.")
  public RestResponse<ChangeView> ask(@NotNull @Valid Wanted wanted) {
    var asked = desk.ask(wanted.kind(), wanted.value());
    return Answers.created(asked, URI.create(PATH + "/" + asked.id()), asked.etag());
  }

  /// Enters the code that came to the new phone.
  @POST
  @Path("/{id}/confirmation")
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "confirmProfileChange",
      summary = "Enter the code of the new phone",
      description = "CODE_SENT → OPEN; FAILED after five wrong codes.")
  @APIResponse(responseCode = "200", description = "OPEN: waits for an officer.")
  @APIResponse(
      responseCode = "409",
      description = "STATE_CONFLICT: five wrong codes, or the code is too old. " + NOT_KNOWN)
  @APIResponse(responseCode = "422", description = "WRONG_CODE: not the code that was sent.")
  public RestResponse<ChangeView> confirm(@PathParam("id") UUID id, PhoneCode entry) {
    var _ = desk.get(id);
    // as it is pasted from the text that brought it
    var left = desk.enter(id, bodies.check(entry).code().strip());
    if (left >= 0) {
      throw new Refusal(MemberProblem.WRONG_CODE, left);
    }
    return answer(desk.get(id));
  }

  /// The caller's changes, the last one first.
  @GET
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "listMyProfileChanges",
      summary = "List my changes",
      description = "The caller's changes, masked, the last one first, those that are over too.")
  @APIResponse(responseCode = "200", description = "A page.")
  @APIResponse(responseCode = "409", description = NOT_KNOWN)
  public Page<ChangeView> list(@BeanParam Paging paging) {
    var keyset = cursors.from(Keyset.BEYOND_ALL, paging);
    return keyset.page(desk.list(keyset));
  }

  /// One of the caller's changes.
  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "getMyProfileChange",
      summary = "Read my change",
      description = "One of the caller's changes, masked.")
  @APIResponse(responseCode = "200", description = "As it is now.")
  @APIResponse(responseCode = "409", description = NOT_KNOWN)
  public RestResponse<ChangeView> get(@PathParam("id") UUID id) {
    return answer(desk.get(id));
  }

  /// Takes a change back.
  @POST
  @Path("/{id}/withdrawal")
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "withdrawProfileChange",
      summary = "Withdraw my change",
      description = "CODE_SENT or OPEN → WITHDRAWN; what was wanted is gone.")
  @APIResponse(responseCode = "200", description = "WITHDRAWN.")
  @APIResponse(responseCode = "409", description = "STATE_CONFLICT: it is over. " + NOT_KNOWN)
  public RestResponse<ChangeView> withdraw(@PathParam("id") UUID id) {
    return answer(desk.withdraw(id));
  }

  private static RestResponse<ChangeView> answer(ChangeView change) {
    return Answers.ok(change, change.etag());
  }
}
