package org.gonghui.member.membership;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.member.login.LoginDesk;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Memberships over HTTP: one's own, and those of members in an officer's scope.
@Path("/v1")
@Tag(name = "membership")
@RunOnVirtualThread
class MembershipResource {
  private final MembershipDesk desk;
  private final MemberDirectoryDesk directory;
  private final LoginDesk logins;
  private final BusinessDay day;
  private final Cursors cursors;

  MembershipResource(
      MembershipDesk desk,
      MemberDirectoryDesk directory,
      LoginDesk logins,
      BusinessDay day,
      Cursors cursors) {
    this.desk = desk;
    this.directory = directory;
    this.logins = logins;
    this.day = day;
    this.cursors = cursors;
  }

  /// One's own membership.
  ///
  /// @param organization the union's id
  /// @param retiredOn since when the member works no more; absent for who works
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record MembershipView(
      UUID memberId,
      String memberNumber,
      MembershipState state,
      UUID organization,
      LocalDate joinedOn,
      @Nullable LocalDate retiredOn,
      String form) {}

  /// Whom to search for.
  public record MemberSearch(@NotNull @Size(max = 50) @ResidentId String idNumber) {}

  /// The caller's membership.
  @GET
  @Path("/me/membership")
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "getMyMembership",
      summary = "Read my membership",
      description = "The caller's live membership, or the last one.")
  @APIResponse(responseCode = "200", description = "As it is now.")
  @APIResponse(
      responseCode = "409",
      description = "MEMBERSHIP_NOT_YET_KNOWN: the login belongs to nobody who is or was a member.")
  public RestResponse<MembershipView> mine() {
    var facts = desk.membershipOf(logins.me()).orElseThrow(LoginDesk::notKnown);
    var view =
        new MembershipView(
            facts.memberId(),
            facts.memberNumber(),
            facts.state(),
            facts.organizationId(),
            facts.joinedOn(),
            facts.retiredOn(),
            facts.employmentForm());
    return Answers.ok(view, facts.version());
  }

  /// Members in the caller's scope, masked; the reading is recorded.
  @GET
  @Path("/members")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "listMembers",
      summary = "List members",
      description =
          "Members in the caller's scope in the order in which they joined, masked. `organization` narrows to it and"
              + " all below it. The reading is recorded.")
  public Page<MemberView> list(
      @QueryParam("organization") @Nullable UUID organization,
      @QueryParam("form") @Nullable String form,
      @QueryParam("state") @Nullable MembershipState state,
      @BeanParam Paging paging) {
    var filter = new MemberFilter(organization, form, state, null);
    var keyset = cursors.byId(paging, filter.parts());
    return keyset.page(directory.list(filter, keyset));
  }

  /// Finds a member by id number, which so never stands in an address or a log; recorded.
  @POST
  @Path("/member-searches")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "searchMembers",
      summary = "Find a member by id number",
      description =
          "Finds the member with this id number in the caller's scope; an empty list where there is none. Every search"
              + " is recorded, whether it finds somebody or not.")
  @APIResponse(responseCode = "200", description = "The member, or nobody.")
  @APIResponse(
      responseCode = "429",
      description =
          "TOO_MANY_REQUESTS: a login may search 120 times an hour; `Retry-After` says when again.")
  public Page<MemberView> search(@NotNull @Valid MemberSearch search) {
    return switch (IdNumber.read(search.idNumber(), day.today())) {
      case IdNumber.Reading.Valid(var number) -> new Page<>(directory.search(number), null, null);
      case IdNumber.Reading.Invalid(var fault) ->
          throw new Refusal(KitProblem.VALIDATION_FAILED).violation("idNumber", fault.name());
    };
  }
}
