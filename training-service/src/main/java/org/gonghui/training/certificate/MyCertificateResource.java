package org.gonghui.training.certificate;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.gonghui.roster.Me;
import org.jboss.resteasy.reactive.RestResponse;

/// A member's own certificates.
@Path(MyCertificateResource.PATH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "Skill certificates")
class MyCertificateResource {
  static final String PATH = "/v1/me/skill-certificates";

  private final CertificateDesk desk;
  private final Me me;
  private final Cursors cursors;

  MyCertificateResource(CertificateDesk desk, Me me, Cursors cursors) {
    this.desk = desk;
    this.me = me;
    this.cursors = cursors;
  }

  /// Says that the caller holds a certificate (T1). Anybody may: it counts once the agency that issued it has verified
  /// it.
  @POST
  @Idempotent
  @Operation(
      operationId = "submitSkillCertificate",
      summary = "Submit a skill certificate",
      description =
          "Says that the caller holds a certificate. It is SUBMITTED until the agency that issued it verifies or"
              + " refuses it; until then it blocks nobody who claims the same paper.")
  @APIResponseSchema(
      value = CertificateView.class,
      responseCode = "201",
      responseDescription = "Submitted")
  @APIResponse(responseCode = "409", description = "MEMBERSHIP_NOT_YET_KNOWN: ask again shortly.")
  @APIResponse(
      responseCode = "422",
      description = "UNKNOWN_AGENCY: no certification agency has this partner id.")
  public RestResponse<CertificateView> submit(@NotNull @Valid Claim claim) {
    var memberId = me.memberId();
    var certificate = desk.submit(memberId, claim);
    return Answers.created(
        desk.own(memberId, certificate.id()), PATH, certificate.id(), certificate.version());
  }

  /// The caller's certificates, oldest first.
  @GET
  @Operation(
      operationId = "listMySkillCertificates",
      summary = "List one's own skill certificates",
      description = "The caller's certificates in the order in which they were submitted.")
  public Page<CertificateView> list(@BeanParam Paging paging) {
    var keyset = cursors.byId(paging);
    return keyset.page(desk.own(me.memberId(), keyset));
  }

  /// One of the caller's certificates; 404 for anybody else's.
  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getMySkillCertificate",
      summary = "Read one of one's own skill certificates",
      description = "One of the caller's certificates, with what the agency decided.")
  public RestResponse<CertificateView> get(@PathParam("id") UUID id) {
    var certificate = desk.own(me.memberId(), id);
    return Answers.ok(certificate, certificate.version());
  }
}
