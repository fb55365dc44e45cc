package org.gonghui.screening.hospital;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.BodyCheck;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.http.IfMatch;
import org.gonghui.kit.http.MergePatch;
import org.gonghui.kit.http.Preconditions;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Hospitals that may screen.
@Path(HospitalDesk.PATH)
@Tag(name = "hospitals")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class HospitalResource {
  private static final Pattern BEGINNING_OF_A_CODE = Pattern.compile("[0-9]{0,9}");

  private final HospitalDesk desk;
  private final MergePatch patches;
  private final BodyCheck bodies;
  private final Preconditions preconditions;
  private final Cursors cursors;

  HospitalResource(
      HospitalDesk desk,
      MergePatch patches,
      BodyCheck bodies,
      Preconditions preconditions,
      Cursors cursors) {
    this.desk = desk;
    this.patches = patches;
    this.bodies = bodies;
    this.preconditions = preconditions;
    this.cursors = cursors;
  }

  /// Makes a partner of kind HOSPITAL a hospital that may screen (H1).
  @POST
  @Idempotent(required = false)
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "registerHospital",
      summary = "Register a hospital",
      description =
          "Makes a partner that qualified by tender a hospital. Its id is the partner's id.")
  @APIResponseSchema(
      value = HospitalView.class,
      responseCode = "201",
      responseDescription = "The hospital.")
  @APIResponse(
      responseCode = "409",
      description = "ALREADY_A_HOSPITAL: with `link` to the hospital that this partner is.")
  @APIResponse(
      responseCode = "422",
      description = "UNKNOWN_PARTNER: no active partner of kind HOSPITAL has this id.")
  public RestResponse<HospitalView> register(@NotNull @Valid RegisterHospital command) {
    var hospital = desk.register(command);
    return Answers.created(
        HospitalView.of(hospital), HospitalDesk.PATH, hospital.id(), hospital.version());
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.OFFICER})
  @Operation(
      operationId = "listHospitals",
      summary = "List hospitals",
      description = "Every hospital, by id; `divisionCode` may be the beginning of a code.")
  @APIResponse(responseCode = "200", description = "One page of hospitals.")
  public Page<HospitalView> list(
      @QueryParam("divisionCode") @Nullable String divisionCode, @BeanParam Paging paging) {
    var division = divisionCode == null ? "" : divisionCode;
    if (!BEGINNING_OF_A_CODE.matcher(division).matches()) {
      throw new Refusal(KitProblem.VALIDATION_FAILED).violation("divisionCode", "FORMAT");
    }
    var keyset = cursors.byId(paging, division);
    return keyset.page(desk.page(division, keyset)).map(HospitalView::of);
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Roles.ADMIN, Roles.OFFICER})
  @Operation(
      operationId = "getHospital",
      summary = "Read a hospital",
      description = "One hospital with its tender and the last day on which it may screen.")
  @APIResponseSchema(
      value = HospitalView.class,
      responseCode = "200",
      responseDescription = "The hospital.")
  public RestResponse<HospitalView> get(@PathParam("id") UUID id) {
    var hospital = desk.get(id);
    return Answers.ok(HospitalView.of(hospital), hospital.version());
  }

  /// Changes a hospital by JSON Merge Patch; `If-Match` is required.
  @PATCH
  @Path("{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed(Roles.ADMIN)
  @IfMatch
  @Operation(
      operationId = "changeHospital",
      summary = "Change a hospital",
      description = "JSON Merge Patch: only the members that are given change. Needs `If-Match`.")
  @RequestBody(content = @Content(schema = @Schema(implementation = HospitalTerms.class)))
  @APIResponseSchema(
      value = HospitalView.class,
      responseCode = "200",
      responseDescription = "The hospital as it is now.")
  public RestResponse<HospitalView> change(@PathParam("id") UUID id, byte[] changes) {
    var hospital =
        desk.change(
            id,
            terms -> bodies.check(patches.apply(terms, changes, HospitalTerms.class)),
            preconditions::requireMatch);
    return Answers.ok(HospitalView.of(hospital), hospital.version());
  }
}
