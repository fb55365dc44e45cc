package org.gonghui.member.offline;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.http.MultiStatus;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Problems;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.offline.SettlingDesk.HandedIn;
import org.jboss.resteasy.reactive.RestResponse;

/// Codes that merchants hand in, over HTTP.
@Path("/v1/card-settlements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "offers")
@RunOnVirtualThread
class SettlingResource {
  private static final int OK = 200;
  private static final int CREATED = 201;

  private final SettlingDesk desk;
  private final SignedCodes signed;
  private final Problems problems;
  private final Caller caller;

  SettlingResource(SettlingDesk desk, SignedCodes signed, Problems problems, Caller caller) {
    this.desk = desk;
    this.signed = signed;
    this.problems = problems;
    this.caller = caller;
  }

  /// What a merchant hands in.
  @Schema(name = "CardCodesToSettle")
  record Codes(@NotEmpty @Size(max = 1_000) List<@NotNull @Valid ToSettle> items) {}

  /// Books what card holders had where there was no network (M8).
  @POST
  @RolesAllowed(Roles.MERCHANT)
  @Idempotent
  @Operation(
      operationId = "settleCardCodes",
      summary = "Hand in signed card codes",
      description =
          "Up to 1,000 signed codes that were redeemed without a network, judged one by one as of `redeemedAt`: 201 booked as a"
              + " redemption, 200 the same was handed in before, 400 VALIDATION_FAILED (`amount` as of a redemption; `redeemedAt`"
              + " IN_THE_FUTURE), 409 OFFER_LIMIT_REACHED, 422 OFFER_NOT_IN_FORCE, 422 CARD_CODE_REFUSED with `reason` EXPIRED (not"
              + " good at that moment), SUSPENDED (the card had ceased to be active), USED (settled for something else or by"
              + " another), TOO_LATE or UNKNOWN. A field that is not of its form refuses the whole call.")
  @APIResponseSchema(
      value = MultiStatus.class,
      responseCode = "207",
      responseDescription =
          "An outcome per item, in the order asked; `id` is that of the redemption.")
  public RestResponse<MultiStatus> settle(@NotNull @Valid Codes body) {
    var merchant = caller.partner().orElseThrow(() -> new Refusal(KitProblem.FORBIDDEN));
    var handed =
        body.items().stream().map(item -> new HandedIn(item, signed.read(item.code()))).toList();
    var outcomes = desk.settle(merchant, handed);
    return Answers.multiStatus(
        new MultiStatus(
            IntStream.range(0, outcomes.size()).mapToObj(n -> item(n, outcomes.get(n))).toList()));
  }

  private MultiStatus.Item item(int index, Settling outcome) {
    return switch (outcome) {
      // a redemption never changes
      case Settling.Settled(var redemption) -> MultiStatus.Item.done(index, CREATED, redemption, 0);
      case Settling.Repeated(var redemption) -> MultiStatus.Item.done(index, OK, redemption, 0);
      case Settling.Refused(var why) -> MultiStatus.Item.refused(index, problems.describe(why));
    };
  }
}
