package org.gonghui.member.identity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.BodyCheck;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.identity.HumanDecision;
import org.gonghui.kit.identity.Roles;
import org.gonghui.member.login.Binding;
import org.jboss.resteasy.reactive.RestResponse;

/// Binding a login in the person's presence, over HTTP.
@Path("/v1/members/{id}/login-binding")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "identity")
@RunOnVirtualThread
class LoginBindingResource {
  private final LoginBindingDesk desk;
  private final BodyCheck bodies;

  LoginBindingResource(LoginBindingDesk desk, BodyCheck bodies) {
    this.desk = desk;
    this.bodies = bodies;
  }

  /// The login to bind.
  ///
  /// @param subject the token's `sub`
  record NewBinding(
      @NotBlank @Size(max = 255) String subject, @NotNull DocumentSeen documentSeen) {}

  /// The login of a member.
  record BindingView(UUID memberId, String subject, Instant boundAt) {}

  /// Binds a login to a member whose document the officer has checked in presence.
  @POST
  @RolesAllowed(Roles.OFFICER)
  @HumanDecision
  @Idempotent
  @Operation(
      operationId = "bindLogin",
      summary = "Bind a login in the person's presence",
      description =
          "Binds a login to a member whose document the officer has checked in presence. Recorded; the phone that"
              + " stood there is told; replacing a login holds payouts for 72 hours.")
  @APIResponseSchema(
      value = BindingView.class,
      responseCode = "201",
      responseDescription = "The login is bound.")
  @APIResponse(responseCode = "403", description = "FOUR_EYES: the officer's own login or record.")
  @APIResponse(
      responseCode = "409",
      description = "LOGIN_ALREADY_BOUND: it speaks for another person.")
  public RestResponse<BindingView> bind(@PathParam("id") UUID id, NewBinding wanted) {
    desk.find(id);
    var body = bodies.check(wanted);
    var bound = desk.bind(id, body.subject(), body.documentSeen());
    return Answers.created(
        view(bound), URI.create("/v1/members/" + id + "/login-binding"), bound.version());
  }

  /// Which login speaks for a member in the officer's scope.
  @GET
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "getLoginBinding",
      summary = "Read a member's login",
      description = "The login that is bound to a member in the caller's scope.")
  public RestResponse<BindingView> get(@PathParam("id") UUID id) {
    var bound = desk.get(id);
    return Answers.ok(view(bound), bound.version());
  }

  private static BindingView view(Binding binding) {
    return new BindingView(binding.personId(), binding.subject(), binding.boundAt());
  }
}
