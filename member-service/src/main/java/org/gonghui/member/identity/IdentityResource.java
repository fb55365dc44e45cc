package org.gonghui.member.identity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.BodyCheck;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;
import org.gonghui.member.membership.ResidentId;
import org.jboss.resteasy.reactive.RestResponse;

/// Real-name verification over HTTP. There is no idempotency key here: the state makes the calls repeatable, and
/// counters are kept even when the answer is a refusal.
@Path("/v1/me/identity-checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "identity")
@RunOnVirtualThread
class IdentityResource {
  private static final String PATH = "/v1/me/identity-checks/";

  private final IdentityDesk desk;
  private final IdentityWorker worker;
  private final TextCourier courier;
  private final IdentityReading reading;
  private final BodyCheck bodies;
  private final Caller caller;

  IdentityResource(
      IdentityDesk desk,
      IdentityWorker worker,
      TextCourier courier,
      IdentityReading reading,
      BodyCheck bodies,
      Caller caller) {
    this.desk = desk;
    this.worker = worker;
    this.courier = courier;
    this.reading = reading;
    this.bodies = bodies;
    this.caller = caller;
  }

  /// Who somebody says to be.
  ///
  /// @param consents the current version of IDENTITY_CHECK and MEMBERSHIP is needed
  record IdentityClaim(
      @NotBlank @Size(max = 200) @PersonalName String name,
      @NotBlank @Size(max = 50) @ResidentId String idNumber,
      @NotBlank @Size(max = 50) @Mobile String phone,
      @NotNull @Size(max = 20) List<@NotNull @Valid Consent> consents) {
    @Override
    public String toString() {
      return "IdentityClaim";
    }
  }

  /// The one-time code that came to the phone.
  record CodeEntry(@NotBlank @Size(max = 20) String code) {}

  /// Sends a one-time code to the phone; the same answer whether or not the number is known.
  @POST
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "startIdentityCheck",
      summary = "Start a real-name verification",
      description =
          "Sends a one-time code of six digits to the phone. The answer is the same whether or not the number is"
              + " known or matches. At most five an hour. A phone gets a limited number of codes an hour, whoever asks:"
              + " beyond them the answer stays the same and no code comes.")
  @APIResponseSchema(
      value = CheckView.class,
      responseCode = "202",
      responseDescription = "The code was sent, as long as its phone did not get its fill.")
  @APIResponse(
      responseCode = "400",
      description =
          "CONSENT_MISSING: the current version of a consent that is needed was not given.")
  @APIResponse(responseCode = "429", description = "TOO_MANY_REQUESTS: five checks an hour.")
  public RestResponse<CheckView> start(@NotNull @Valid IdentityClaim claim) {
    var identity = reading.read(claim.name(), claim.idNumber(), claim.phone());
    var started = desk.start(login(), identity, claim.consents());
    started.textId().ifPresent(courier::send);
    return Answers.accepted(started.view(), URI.create(PATH + started.view().id()));
  }

  /// Enters the code; when it is right, the authority is asked.
  @POST
  @Path("/{id}/confirmation")
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "confirmIdentityCheck",
      summary = "Enter the one-time code",
      description =
          "Enters the code. When it is right the authority is asked: VERIFIED (200), or PENDING (202) while the"
              + " authority is slow or away; then the check is decided later by itself, once.")
  @APIResponse(responseCode = "200", description = "VERIFIED: the login is bound to the person.")
  @APIResponseSchema(
      value = CheckView.class,
      responseCode = "202",
      responseDescription = "PENDING: the authority has not answered yet.")
  @APIResponse(
      responseCode = "409",
      description = "STATE_CONFLICT: five wrong codes, or the code is too old; see `currentState`.")
  @APIResponse(
      responseCode = "422",
      description =
          "WRONG_CODE: not the code that was sent. IDENTITY_NOT_CONFIRMED: the authority says no; nothing is kept.")
  public RestResponse<CheckView> confirm(@PathParam("id") UUID id, CodeEntry entry) {
    desk.read(login(), id);
    // as it is pasted from the text that brought it
    var code = bodies.check(entry).code().strip();
    return switch (desk.enter(login(), id, code)) {
      case IdentityCheck.Entry.Wrong(var left) -> throw new Refusal(MemberProblem.WRONG_CODE, left);
      case IdentityCheck.Entry.Right() -> {
        worker.askNow(id);
        yield outcome(desk.read(login(), id));
      }
      case IdentityCheck.Entry.NotAwaited() -> outcome(desk.read(login(), id));
    };
  }

  /// One's own check.
  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "getIdentityCheck",
      summary = "Read an identity check",
      description = "CODE_SENT, PENDING, VERIFIED, REFUSED or FAILED (five wrong codes).")
  public RestResponse<CheckView> get(@PathParam("id") UUID id) {
    var check = desk.read(login(), id);
    return Answers.ok(check, check.version());
  }

  private static RestResponse<CheckView> outcome(CheckView check) {
    return switch (check.state()) {
      case VERIFIED -> Answers.ok(check, check.version());
      case PENDING -> Answers.accepted(check, URI.create(PATH + check.id()));
      case REFUSED -> throw new Refusal(MemberProblem.IDENTITY_NOT_CONFIRMED);
      case FAILED -> throw Refusal.wrongState(IdentityCheck.State.FAILED);
      case CODE_SENT ->
          throw new Refusal(KitProblem.STATE_CONFLICT, "CODE_EXPIRED")
              .with("currentState", "CODE_EXPIRED");
    };
  }

  private Login login() {
    return new Login(caller.issuer(), caller.subject());
  }
}
