package org.gonghui.member.importing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.identity.Roles;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Lists of unions, merchants and stations over HTTP.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "importing")
@RunOnVirtualThread
class ListResource {
  private static final String CSV = FileFormat.CSV_TYPE;
  private static final String XLSX = FileFormat.XLSX_TYPE;
  static final String FORM =
      "CSV (UTF-8 with or without BOM, or GB18030) or XLSX with a header row: ";
  static final String REST =
      " Wrong rows are reported; the others are written. What becomes of the list is told at the location.";
  static final String STORED = "The list was stored and will be taken in.";

  private final Intake intake;
  private final Acknowledgements acknowledgements;

  ListResource(Intake intake, Acknowledgements acknowledgements) {
    this.intake = intake;
    this.acknowledgements = acknowledgements;
  }

  /// Takes a list of unions in (M6, M7).
  @POST
  @Path("/union-imports")
  @Consumes({CSV, XLSX})
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "importUnions",
      summary = "Import a list of unions",
      description =
          FORM
              + "名称/name, 类型/type, 行政区划代码/divisionCode; may be left out: 上级工会/parent (the id of a union or the credit code of"
              + " its employer, also one further up in the list; else `organization`), 统一社会信用代码/creditCode, 职工人数/headcount,"
              + " 吸收就业形态/employmentForms (several with a semicolon between), 困难企业/hardshipEnterprise (是 or 否, true or"
              + " false). Every parent must be `organization` or below it."
              + REST)
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = CSV,
            schema = @Schema(type = SchemaType.STRING),
            example =
                "名称,类型,行政区划代码,上级工会,统一社会信用代码,职工人数\n云岭酒店工会,ENTERPRISE_UNION,530102,,91530100M000100Y45,320\n"),
        @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @Parameter(
      name = Idempotent.HEADER,
      in = ParameterIn.HEADER,
      description = Idempotent.SAYS,
      example = Idempotent.EXAMPLE,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponseSchema(
      value = ListImportView.class,
      responseCode = "202",
      responseDescription = STORED)
  public RestResponse<ListImportView> unions(
      @Parameter(required = true) @QueryParam("organization") @Nullable UUID organization,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
      InputStream body) {
    return take(ListOrder.of(ListKind.UNIONS, organization), type, body);
  }

  /// Takes a list of merchants in (M8).
  @POST
  @Path("/merchant-imports")
  @Consumes({CSV, XLSX})
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "importMerchants",
      summary = "Import a list of merchants",
      description =
          FORM
              + "名称/name; may be left out: 所属工会/union (the id of the union that it works for, or the credit code of its employer;"
              + " else `organization`). Every union must be `organization` or below it."
              + REST)
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = CSV,
            schema = @Schema(type = SchemaType.STRING),
            example = "名称\n城东理发店\n"),
        @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @Parameter(
      name = Idempotent.HEADER,
      in = ParameterIn.HEADER,
      description = Idempotent.SAYS,
      example = Idempotent.EXAMPLE,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponseSchema(
      value = ListImportView.class,
      responseCode = "202",
      responseDescription = STORED)
  public RestResponse<ListImportView> merchants(
      @Parameter(required = true) @QueryParam("organization") @Nullable UUID organization,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
      InputStream body) {
    return take(ListOrder.of(ListKind.MERCHANTS, organization), type, body);
  }

  /// Takes a list of stations in (M7, M11).
  @POST
  @Path("/station-imports")
  @Consumes({CSV, XLSX})
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "importStations",
      summary = "Import a list of stations",
      description =
          FORM
              + "类型/kind, 名称/name, 地址/address, 行政区划代码/divisionCode, 纬度/latitude and 经度/longitude (degrees of WGS 84); may be left"
              + " out: 所属工会/union (as in a list of merchants), 服务项目/services (several with a semicolon between),"
              + " 开放时间/hours (`08:30-17:30` every day, or `1-5 08:30-17:30;6 09:00-12:00` by day of the week, 1 is Monday)."
              + REST)
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = CSV,
            schema = @Schema(type = SchemaType.STRING),
            example =
                "类型,名称,地址,行政区划代码,纬度,经度,开放时间\nWARM_HEART_STATION,城东驿站,人民路1号,530102,25.045,102.71,08:00-20:00\n"),
        @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @Parameter(
      name = Idempotent.HEADER,
      in = ParameterIn.HEADER,
      description = Idempotent.SAYS,
      example = Idempotent.EXAMPLE,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponseSchema(
      value = ListImportView.class,
      responseCode = "202",
      responseDescription = STORED)
  public RestResponse<ListImportView> stations(
      @Parameter(required = true) @QueryParam("organization") @Nullable UUID organization,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
      InputStream body) {
    return take(ListOrder.of(ListKind.STATIONS, organization), type, body);
  }

  private RestResponse<ListImportView> take(ListOrder order, String type, InputStream body) {
    return intake.take(FileFormat.of(type), order, body, acknowledgements::of);
  }
}
