package org.gonghui.member.meal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.identity.Roles;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Handing meals out, over HTTP.
@Path("/v1/meal-redemptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "meals")
@RunOnVirtualThread
class MealRedemptionResource {
  private final CounterDesk desk;

  MealRedemptionResource(CounterDesk desk) {
    this.desk = desk;
  }

  /// A code that a station has read.
  @Schema(name = "MealToRedeem")
  record MealCode(@NotBlank @Size(max = 64) String code) {}

  /// What the station is told.
  ///
  /// @param reason UNKNOWN, USED, CANCELLED or OTHER_DAY; only where nothing is given
  /// @param number in the queue
  @Schema(name = "RedeemedMeal")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Told(
      boolean valid,
      MealCheck.@Nullable Reason reason,
      @Nullable Integer number,
      @Nullable UUID stationId) {}

  /// Hands a meal out.
  @POST
  @RolesAllowed({Roles.OFFICER, Roles.MERCHANT})
  @Idempotent
  @Operation(
      operationId = "redeemMeal",
      summary = "Hand a meal out",
      description =
          "BOOKED → REDEEMED, once, whoever asks at the same time. That nothing is given is an answer too: `valid:"
              + " false` with UNKNOWN, USED, CANCELLED or OTHER_DAY. The station is in an officer's scope, or of the"
              + " merchant's union, one above or one below it; the code of another is UNKNOWN.")
  public RestResponse<Told> redeem(@NotNull @Valid MealCode shown) {
    var told =
        switch (desk.redeem(shown.code())) {
          case MealCheck.Valid(var meal) -> new Told(true, null, meal.number(), meal.stationId());
          case MealCheck.Refused(var reason) -> new Told(false, reason, null, null);
        };
    // what a station was told does not change
    return Answers.ok(told, 0);
  }
}
