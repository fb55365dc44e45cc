package org.gonghui.member.preference;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.IfMatch;
import org.gonghui.kit.http.Preconditions;
import org.gonghui.kit.identity.Roles;
import org.jboss.resteasy.reactive.RestResponse;

/// How one is told, over HTTP.
@Path("/v1/me/message-preferences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "inbox")
@RunOnVirtualThread
class PreferenceResource {
  private static final String NOT_KNOWN =
      "MEMBERSHIP_NOT_YET_KNOWN: the login is not bound to a person.";

  private final PreferenceDesk desk;
  private final Preconditions preconditions;

  PreferenceResource(PreferenceDesk desk, Preconditions preconditions) {
    this.desk = desk;
    this.preconditions = preconditions;
  }

  /// How the caller is told.
  @GET
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "getMessagePreferences",
      summary = "Read how I am told",
      description =
          "What is pushed to the caller's devices, at which hours not, and in which language. Who has never said"
              + " anything is pushed everything, at any hour, in Chinese. `alwaysPushed` cannot be kept to the inbox.")
  @APIResponse(responseCode = "200", description = "As it is now.")
  @APIResponse(responseCode = "409", description = NOT_KNOWN)
  public RestResponse<PreferencesView> get() {
    return answer(desk.mine());
  }

  /// Says how the caller wants to be told.
  @PUT
  @RolesAllowed(Roles.MEMBER)
  @IfMatch
  @Operation(
      operationId = "putMessagePreferences",
      summary = "Say how I want to be told",
      description =
          "Every message stands in the inbox at once, whatever is said here: `inboxOnly` names the categories that are"
              + " not pushed besides, `quietHours` (Asia/Shanghai, every day, may pass midnight) when a push waits until they end.")
  @APIResponse(responseCode = "200", description = "As it is from now on.")
  @APIResponse(responseCode = "409", description = NOT_KNOWN)
  @APIResponse(
      responseCode = "422",
      description =
          "CATEGORY_ALWAYS_PUSHED: what concerns money, health or who speaks for you is always pushed, see `category`.")
  public RestResponse<PreferencesView> put(@NotNull @Valid PreferencesBody body) {
    return answer(desk.change(body, preconditions::requireMatch));
  }

  private static RestResponse<PreferencesView> answer(PreferencesView view) {
    return Answers.ok(view, view.version());
  }
}
