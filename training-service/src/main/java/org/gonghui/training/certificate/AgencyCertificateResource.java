package org.gonghui.training.certificate;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.BodyCheck;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.identity.HumanDecision;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The certificates that the caller's agency issued, for a person of that agency.
@Path("/v1/skill-certificates")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AGENCY)
@HumanDecision
@Tag(name = "Skill certificates")
class AgencyCertificateResource {
  private final AgencyDesk desk;
  private final Caller caller;
  private final BodyCheck bodies;
  private final Cursors cursors;

  AgencyCertificateResource(AgencyDesk desk, Caller caller, BodyCheck bodies, Cursors cursors) {
    this.desk = desk;
    this.caller = caller;
    this.bodies = bodies;
    this.cursors = cursors;
  }

  /// @param verifiedAt when the agency looked it up in its register; not in the future, and not before the day of issue
  record Verification(@NotNull @PastOrPresent(message = "IN_THE_FUTURE") Instant verifiedAt) {}

  /// @param reason what is wrong with it, for the member to read; up to 500 characters
  record CertificateRefusal(@NotBlank @Size(max = 500) String reason) {}

  /// The claims on papers of the caller's agency, oldest first, with the holder's name and last four digits; recorded.
  @GET
  @Operation(
      operationId = "listSkillCertificates",
      summary = "List the certificates to verify",
      description =
          "Certificates that the caller's agency issued, in the order in which they were submitted, with the holder's"
              + " name and the last four digits of their id number. The read is recorded in the audit.")
  public Page<CertificateView> list(
      @QueryParam("state") SkillCertificate.@Nullable State state, @BeanParam Paging paging) {
    var keyset = cursors.byId(paging, state);
    return keyset.page(desk.list(issuer(), state, keyset));
  }

  /// One claim; 404 where another agency issued the paper.
  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getSkillCertificate",
      summary = "Read a certificate to verify",
      description =
          "One certificate of the caller's agency with its holder. The read is recorded in the audit.")
  public RestResponse<CertificateView> get(@PathParam("id") UUID id) {
    return answer(desk.show(issuer(), id));
  }

  /// Confirms that the holder has this certificate: it may be paid for from now on, and nobody else's claim on the same
  /// paper is verified any more.
  @POST
  @Path("/{id}/verification")
  @Operation(
      operationId = "verifySkillCertificate",
      summary = "Verify a certificate",
      description =
          "Confirms that the holder has this certificate. Only one claim on a paper is ever verified. `verifiedAt` lies neither in the future nor before `issuedOn`.")
  @APIResponse(responseCode = "200", description = "VERIFIED")
  @APIResponse(
      responseCode = "403",
      description = "FOUR_EYES: nobody verifies their own certificate.")
  @APIResponse(responseCode = "409", description = "STATE_CONFLICT: it was decided before.")
  @APIResponse(
      responseCode = "422",
      description = "CERTIFICATE_BELONGS_TO_ANOTHER: this paper is verified already.")
  public RestResponse<CertificateView> verify(@PathParam("id") UUID id, Verification body) {
    desk.require(issuer(), id);
    var verifiedAt = bodies.check(body).verifiedAt();
    return answer(desk.verify(issuer(), id, verifiedAt));
  }

  /// Tells the holder that the agency does not confirm it.
  @POST
  @Path("/{id}/refusal")
  @Operation(
      operationId = "refuseSkillCertificate",
      summary = "Refuse a certificate",
      description =
          "The agency does not confirm that the holder has this certificate; the holder reads the reason.")
  @APIResponse(responseCode = "200", description = "REFUSED")
  @APIResponse(
      responseCode = "403",
      description = "FOUR_EYES: nobody decides on their own certificate.")
  @APIResponse(responseCode = "409", description = "STATE_CONFLICT: it was decided before.")
  public RestResponse<CertificateView> refuse(@PathParam("id") UUID id, CertificateRefusal body) {
    desk.require(issuer(), id);
    var reason = bodies.check(body).reason();
    return answer(desk.refuse(issuer(), id, reason));
  }

  private UUID issuer() {
    return caller.partner().orElseThrow(() -> new Refusal(KitProblem.FORBIDDEN));
  }

  private static RestResponse<CertificateView> answer(CertificateView view) {
    return Answers.ok(view, view.version());
  }
}
