package org.gonghui.member.joining;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.identity.Roles;
import org.gonghui.member.identity.Login;
import org.gonghui.member.organization.DivisionCode;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Joining over HTTP.
@Path("/v1/membership-applications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "joining")
@RunOnVirtualThread
class JoiningResource {
  private static final String PATH = "/v1/membership-applications";

  private final JoiningDesk desk;
  private final Caller caller;

  JoiningResource(JoiningDesk desk, Caller caller) {
    this.desk = desk;
    this.caller = caller;
  }

  /// What somebody who wants to join says of their work.
  ///
  /// @param employmentForm TRUCK_DRIVER, RIDE_HAILING_DRIVER, COURIER, FOOD_DELIVERY_RIDER, DOMESTIC_WORKER,
  ///     SECURITY_GUARD, SALES_ASSISTANT, ESTATE_AGENT, EMPLOYEE, OTHER; open to new values
  /// @param divisionCode where the work is: 6 digits, or 9 with the town
  /// @param employerCode the employer's unified social credit code; then that enterprise's union is joined
  /// @param joiningEventCode what was scanned on the spot; then the union of that event is joined, whatever the employer
  @Schema(name = "NewMembershipApplication")
  record NewApplication(
      @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String employmentForm,
      @NotNull @Pattern(regexp = DivisionCode.FORM) String divisionCode,
      @Nullable @Pattern(regexp = "[0-9A-Za-z]{18}", message = "INVALID_CREDIT_CODE")
          String employerCode,
      @Nullable @Size(max = 64) String joiningEventCode) {}

  /// Asks to join; done at once where the identity is verified.
  @POST
  @RolesAllowed(Roles.MEMBER)
  @Idempotent(required = true)
  @Operation(
      operationId = "applyForMembership",
      summary = "Join a union",
      description =
          "Joins the union of the joining event where `joiningEventCode` is given; the enterprise's union where `employerCode` is given; else the branch of the town for the form of"
              + " employment, the city's industry federation, or the division's federation. Verified: JOINED (201)."
              + " While the authority has not answered: VERIFYING (202), decided once by itself. A form that is on no list"
              + " is UNKNOWN_EMPLOYMENT_FORM.")
  @APIResponseSchema(
      value = ApplicationView.class,
      responseCode = "201",
      responseDescription = "JOINED: member, with number and card.")
  @APIResponse(
      responseCode = "202",
      description = "VERIFYING: decided when the authority answers.",
      content = @Content(schema = @Schema(implementation = ApplicationView.class)))
  @APIResponse(
      responseCode = "403",
      description = "IDENTITY_REQUIRED: no identity check was passed.")
  @APIResponse(
      responseCode = "409",
      description =
          "ALREADY_MEMBER: see `link`. STATE_CONFLICT: an application is being verified. JOINING_EVENT_NOT_OPEN,"
              + " JOINING_EVENT_CLOSED: the code is not good yet, or not any more. UNION_CLOSED: the union of the event is.")
  @APIResponse(
      responseCode = "422",
      description =
          "UNKNOWN_EMPLOYER: no open union has this credit code. NO_UNION_FOR_DIVISION: nobody takes in people there."
              + " UNKNOWN_JOINING_CODE: no event has it, or another one has taken its place.")
  public RestResponse<ApplicationView> apply(@NotNull @Valid NewApplication wanted) {
    var application =
        desk.apply(
            login(),
            new Wish(
                wanted.employmentForm(),
                new DivisionCode(wanted.divisionCode()),
                wanted.employerCode(),
                null),
            wanted.joiningEventCode());
    return application.hasJoined()
        ? Answers.created(
            ApplicationView.of(application), PATH, application.id(), application.version())
        : Answers.accepted(
            ApplicationView.of(application), URI.create(PATH + "/" + application.id()));
  }

  /// One's own application, or one routed into the officer's scope.
  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.MEMBER, Roles.OFFICER})
  @Operation(
      operationId = "getMembershipApplication",
      summary = "Read an application",
      description = "VERIFYING, JOINED or REFUSED with its reason.")
  public RestResponse<ApplicationView> get(@PathParam("id") UUID id) {
    var application = desk.get(login(), id);
    return Answers.ok(ApplicationView.of(application), application.version());
  }

  private Login login() {
    return new Login(caller.issuer(), caller.subject());
  }
}
