package org.gonghui.member.importing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.problem.Language;
import org.gonghui.kit.time.BusinessDay;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Lists of members over HTTP.
@Path("/v1/member-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "importing")
@RunOnVirtualThread
class ImportResource {
  private static final String CSV = "text/csv";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Intake intake;
  private final ImportDesk desk;
  private final RejectedRows rejected;
  private final BusinessDay day;

  ImportResource(Intake intake, ImportDesk desk, RejectedRows rejected, BusinessDay day) {
    this.intake = intake;
    this.desk = desk;
    this.rejected = rejected;
    this.day = day;
  }

  /// Takes an employer's list in; what becomes of it is told at the location.
  @POST
  @Consumes({CSV, XLSX})
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "importMembers",
      summary = "Import a list of members",
      description =
          "CSV (UTF-8 with or without BOM, or GB18030) or XLSX with a header row: 姓名/name, 身份证号/idNumber,"
              + " 手机号/phone, 单位统一社会信用代码/employerCode, 就业形态/employmentForm (may be left out). Wrong rows are"
              + " reported; the others join. `organization` must stand above every employer in the list;"
              + " `event` is the id of a joining event in the caller's scope, which then counts who joined by the list, or what"
              + " another occasion was called. `consent=EMPLOYER_DECLARED` and `consentDate` state the ground for keeping it.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = CSV,
            schema = @Schema(type = SchemaType.STRING),
            example =
                "姓名,身份证号,手机号,单位统一社会信用代码,就业形态\n王芳,210402198504120029,13800000001,91350100M000100Y43,EMPLOYEE\n"),
        @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @Parameter(
      name = Idempotent.HEADER,
      in = ParameterIn.HEADER,
      description = Idempotent.SAYS,
      example = Idempotent.EXAMPLE,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponseSchema(
      value = ImportView.class,
      responseCode = "202",
      responseDescription = "The list was stored and will be taken in.")
  public RestResponse<ImportView> start(
      @Parameter(required = true) @QueryParam("organization") @Nullable UUID organization,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @QueryParam("event") @Nullable String event,
      @Parameter(required = true) @QueryParam("consent") @Nullable String consent,
      @Parameter(required = true) @QueryParam("consentDate") @Nullable LocalDate consentDate,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
      InputStream body) {
    var order = ListOrder.of(organization, dryRun, event, consent, consentDate, day.today());
    var format = type.startsWith(CSV) ? FileFormat.CSV : FileFormat.XLSX;
    return intake.take(format, order, body);
  }

  /// How far a list has come.
  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "getMemberImport",
      summary = "Read an import",
      description =
          "RECEIVED, RUNNING, COMPLETED, CANCELLED or FAILED, with the rows judged so far. `failure` tells why it"
              + " failed as a whole: MISSING_COLUMN, REPEATED_COLUMN, NOT_A_LIST and TOO_LARGE lie in the file; after INTERNAL_ERROR"
              + " the same file can be sent again: who has joined by it is then told as ALREADY_MEMBER.")
  public RestResponse<ImportView> get(@PathParam("id") UUID id) {
    var list = desk.get(id);
    return Answers.ok(list, list.version());
  }

  /// The rejected rows with their reasons.
  @GET
  @Path("/{id}/rejected-rows")
  @RolesAllowed(Roles.OFFICER)
  @Produces(CSV)
  @Operation(
      operationId = "getRejectedRows",
      summary = "Read the rejected rows",
      description =
          "CSV with line (the header is line 1), column, code and a message in the language of `Accept-Language`."
              + " Codes: INVALID_ID_NUMBER, IMPOSSIBLE_BIRTH_DATE, DUPLICATE_IN_FILE, ALREADY_MEMBER,"
              + " UNKNOWN_EMPLOYER, EMPLOYER_OUT_OF_SCOPE, INVALID_PHONE, MISSING_VALUE, INVALID_NAME,"
              + " UNKNOWN_EMPLOYMENT_FORM.")
  @APIResponse(
      responseCode = "200",
      description = "The rejected rows.",
      content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
  public StreamingOutput rejected(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
    return rejected.csv(id, Language.of(language));
  }

  /// Stops an import; who has joined by it stays.
  @POST
  @Path("/{id}/cancellation")
  @RolesAllowed(Roles.OFFICER)
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "cancelMemberImport",
      summary = "Cancel an import",
      description = "Stops an import that has not ended. Members that joined by it so far stay.")
  @APIResponse(responseCode = "200", description = "Cancelled.")
  @APIResponse(
      responseCode = "409",
      description = "STATE_CONFLICT: it has ended, see `currentState`.")
  public RestResponse<ImportView> cancel(@PathParam("id") UUID id) {
    var list = desk.cancel(id);
    return Answers.ok(list, list.version());
  }
}
