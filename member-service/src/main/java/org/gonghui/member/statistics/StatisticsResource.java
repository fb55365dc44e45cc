package org.gonghui.member.statistics;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Paging;
import org.gonghui.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// Statistics over HTTP.
@Path("/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "statistics")
@RunOnVirtualThread
class StatisticsResource {
  private final StatisticsDesk desk;
  private final Cursors cursors;

  StatisticsResource(StatisticsDesk desk, Cursors cursors) {
    this.desk = desk;
    this.cursors = cursors;
  }

  /// Members and their cards (M2, M6), each counted once, where the area has them.
  @GET
  @Path("/members")
  @RolesAllowed({Roles.OFFICER, Roles.REVIEWER, Roles.APPROVER, Roles.ADMIN})
  @Operation(
      operationId = "getMemberStatistics",
      summary = "Count members",
      description =
          "Members and their cards in `organization` and all below it by area, as of `asOf`. `by`: area (the organisations"
              + " right below, each with all below it, and its own members), union (which people are members of), employer"
              + " (the enterprise union, with the groups below it; who has none stands in the total alone), form (of"
              + " employment) or month. `to`: as it was at the end of that day; `from`: how many came since its beginning, less"
              + " those who went. Days are in Asia/Shanghai. What counts nobody has no line; of months each has one, from the"
              + " first that counts anybody. A union that was moved has its"
              + " past where it stands now.")
  @APIResponse(responseCode = "200", description = "The figures, as of `asOf`.")
  public MemberStatistics members(
      @Parameter(required = true) @QueryParam("organization") @Nullable UUID organization,
      @QueryParam("by")
          @DefaultValue("area")
          @Parameter(schema = @Schema(enumeration = {"area", "employer", "form", "month", "union"}))
          String by,
      @QueryParam("from") @Nullable LocalDate from,
      @QueryParam("to") @Nullable LocalDate to,
      @BeanParam Paging paging) {
    var question =
        new MemberQuestion(required(organization), Breakdown.of(by), Period.of(from, to));
    return desk.members(question, cursors.from("", paging, question.parts()));
  }

  /// Unions by type, with the workers of their employers and how many of them have members (M6).
  @GET
  @Path("/unions")
  @RolesAllowed({Roles.OFFICER, Roles.REVIEWER, Roles.APPROVER, Roles.ADMIN})
  @Operation(
      operationId = "getUnionStatistics",
      summary = "Count unions",
      description =
          "Open unions in `organization` and all below it by area, itself among them, by type, as of `asOf`. `to`: as it was"
              + " at the end of that day; `from`: how many were founded since its beginning, less those dissolved. Days are in"
              + " Asia/Shanghai; a union is founded when it was entered.")
  @APIResponse(responseCode = "200", description = "The figures, as of `asOf`.")
  public UnionStatistics unions(
      @Parameter(required = true) @QueryParam("organization") @Nullable UUID organization,
      @QueryParam("from") @Nullable LocalDate from,
      @QueryParam("to") @Nullable LocalDate to) {
    return desk.unions(required(organization), Period.of(from, to));
  }

  /// Proves the statistics of the whole federation equal to a recount of the records, in one snapshot.
  @POST
  @Path("/checks")
  @RolesAllowed(Roles.AUDITOR)
  @Operation(
      operationId = "checkStatistics",
      summary = "Compare statistics with a recount",
      description =
          "Counts unions, workers, members and cards of the whole federation in the records themselves and compares them with"
              + " what the statistics say at the same moment. Nothing is changed. It reads every membership: seconds for"
              + " millions.")
  @APIResponse(responseCode = "200", description = "Equal, or what differs.")
  public StatisticsCheck check() {
    return desk.check();
  }

  private static UUID required(@Nullable UUID organization) {
    if (organization == null) {
      throw Refusal.invalid("organization", "REQUIRED");
    }
    return organization;
  }
}
