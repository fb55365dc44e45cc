package org.gonghui.member.erasure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.identity.Roles;
import org.jboss.resteasy.reactive.RestResponse;

/// Being forgotten, over HTTP.
@Path("/v1/me/erasure")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "membership")
@RunOnVirtualThread
class ErasureResource {
  private static final String PATH = "/v1/me/erasure";
  private static final String NOT_KNOWN =
      "MEMBERSHIP_NOT_YET_KNOWN: the login is not bound to a person.";

  private final ErasureDesk desk;

  ErasureResource(ErasureDesk desk) {
    this.desk = desk;
  }

  /// Asks to be forgotten.
  @POST
  @RolesAllowed(Roles.MEMBER)
  @Idempotent
  @Operation(
      operationId = "askForErasure",
      summary = "Ask to be forgotten",
      description =
          "In 7 days name, id number, phone, login, messages and readings of who is a member no more are gone, here and in the"
              + " other services' lists of members. What law makes keep stays without them: payments, the audit, years of"
              + " membership. Until then it can be taken back; it lapses when the person is a member again.")
  @APIResponseSchema(
      value = ErasureView.class,
      responseCode = "201",
      responseDescription = "ASKED; `dueAt` says when.")
  @APIResponse(
      responseCode = "409",
      description =
          "STATE_CONFLICT: leave the union first. ERASURE_UNDER_WAY: asked before. " + NOT_KNOWN)
  public RestResponse<ErasureView> ask() {
    var asked = desk.ask();
    return Answers.created(asked.view(), URI.create(PATH), asked.version());
  }

  /// The caller's last wish to be forgotten.
  @GET
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "getMyErasure",
      summary = "Read my erasure",
      description = "The caller's last wish to be forgotten; 404 where there was none.")
  @APIResponse(responseCode = "200", description = "As it is now.")
  @APIResponse(responseCode = "404", description = "NOT_FOUND: nothing was asked for.")
  @APIResponse(responseCode = "409", description = NOT_KNOWN)
  public RestResponse<ErasureView> get() {
    var erasure = desk.get();
    return Answers.ok(erasure.view(), erasure.version());
  }

  /// Takes it back.
  @POST
  @Path("/withdrawal")
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "withdrawErasure",
      summary = "Take my erasure back",
      description = "ASKED → WITHDRAWN, until it is due.")
  @APIResponse(responseCode = "200", description = "WITHDRAWN.")
  @APIResponse(responseCode = "404", description = "NOT_FOUND: nothing was asked for.")
  @APIResponse(responseCode = "409", description = "STATE_CONFLICT: it is over. " + NOT_KNOWN)
  public RestResponse<ErasureView> withdraw() {
    var withdrawn = desk.withdraw();
    return Answers.ok(withdrawn.view(), withdrawn.version());
  }
}
