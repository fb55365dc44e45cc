package org.gonghui.member.redemption;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.money.Money;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.gonghui.kit.time.BusinessDay;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Redemptions over HTTP.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "offers")
@RunOnVirtualThread
class RedemptionResource {
  private final RedemptionDesk desk;
  private final UsageDesk usage;
  private final Cursors cursors;
  private final BusinessDay day;

  RedemptionResource(RedemptionDesk desk, UsageDesk usage, Cursors cursors, BusinessDay day) {
    this.desk = desk;
    this.usage = usage;
    this.cursors = cursors;
    this.day = day;
  }

  /// A code that a merchant has read, and what for.
  ///
  /// @param amount yuan that it would cost without a card: never more than this is taken off
  @Schema(name = "OfferToRedeem")
  record ToRedeem(
      @NotBlank @Size(max = 64) String code, @NotNull UUID offerId, @NotNull Money amount) {}

  /// Gives a card holder what is offered, once for each code.
  @POST
  @Path("/redemptions")
  @RolesAllowed(Roles.MERCHANT)
  @Idempotent(required = true)
  @Operation(
      operationId = "redeemOffer",
      summary = "Redeem an offer",
      description =
          "Checks the code that a member shows, uses it up and books the redemption of an offer of the merchant, or does"
              + " nothing of it. A merchant that has lost an answer asks again with the same key.")
  @APIResponseSchema(
      value = RedemptionView.class,
      responseCode = "201",
      responseDescription = "Redeemed; `takenOff` is what the holder need not pay.")
  @APIResponse(
      responseCode = "400",
      description =
          "VALIDATION_FAILED: of `amount` INVALID_VALUE where it is not above nothing, OUT_OF_RANGE where it is more"
              + " than a price may be.")
  @APIResponse(
      responseCode = "409",
      description = "OFFER_LIMIT_REACHED: the holder has had it as often as a month allows.")
  @APIResponse(
      responseCode = "422",
      description =
          "CARD_CODE_REFUSED: the code is no good, see `reason`: EXPIRED, USED, SUSPENDED or UNKNOWN. OFFER_NOT_IN_FORCE:"
              + " it is not in force today, not this merchant's, or not for this holder; the code can be used for another.")
  public RestResponse<RedemptionView> redeem(@NotNull @Valid ToRedeem body) {
    var redeemed = desk.redeem(body.code(), body.offerId(), body.amount());
    return Answers.created(redeemed.view(), URI.create("/v1/redemptions"), 0);
  }

  /// What the caller has had.
  @GET
  @Path("/me/redemptions")
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "listMyRedemptions",
      summary = "List my redemptions",
      description = "The offers that the caller has had, in the order in which they had them.")
  @APIResponse(responseCode = "200", description = "The redemptions.")
  @APIResponse(
      responseCode = "409",
      description = "MEMBERSHIP_NOT_YET_KNOWN: the login belongs to nobody who is or was a member.")
  public Page<RedemptionView> mine(@BeanParam Paging paging) {
    var keyset = cursors.byId(paging);
    return keyset.page(desk.mine(keyset)).map(Redemption::view);
  }

  /// A merchant's own redemptions, or those on contracts in an officer's scope.
  @GET
  @Path("/redemptions")
  @RolesAllowed({Roles.MERCHANT, Roles.OFFICER})
  @Operation(
      operationId = "listRedemptions",
      summary = "List redemptions",
      description =
          "A merchant's own redemptions, or for officers those on contracts of unions in their scope, in the order in which"
              + " they were booked. `organization` narrows to contracts of one union and of all below it; a merchant has none"
              + " in its scope.")
  public Page<RedemptionView> list(
      @QueryParam("organization") @Nullable UUID organization,
      @QueryParam("merchant") @Nullable UUID merchant,
      @QueryParam("offer") @Nullable UUID offer,
      @BeanParam Paging paging) {
    var filter = new RedemptionFilter(organization, merchant, offer);
    var keyset = cursors.byId(paging, filter.parts());
    return keyset.page(desk.list(filter, keyset)).map(Redemption::view);
  }

  /// How much offers are used.
  @GET
  @Path("/redemption-usage")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "listRedemptionUsage",
      summary = "List the usage of offers",
      description =
          "Redemptions on contracts of unions in the caller's scope, from one day to another, counted and summed `by`"
              + " MERCHANT (unless said), MONTH or CATEGORY. The days are, unless said, up to today, and from the first day of the last one's month."
              + " `organization` narrows to contracts of one union and of all below it.")
  @APIResponse(responseCode = "200", description = "The sums.")
  @APIResponse(
      responseCode = "400",
      description = "VALIDATION_FAILED: ENDS_BEFORE_IT_BEGINS of the last day.")
  public Page<UsageLine> usage(
      @QueryParam("by") @Nullable UsageBy by,
      @QueryParam("from") @Nullable LocalDate from,
      @QueryParam("to") @Nullable LocalDate to,
      @QueryParam("organization") @Nullable UUID organization,
      @BeanParam Paging paging) {
    var last = to == null ? day.today() : to;
    var filter =
        new UsageFilter(
            by == null ? UsageBy.MERCHANT : by,
            from == null ? last.withDayOfMonth(1) : from,
            last,
            organization);
    var keyset = cursors.from("", paging, filter.parts());
    return keyset.page(usage.usage(filter, keyset));
  }
}
