package org.gonghui.member.meal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.BodyCheck;
import org.gonghui.kit.identity.Roles;
import org.jboss.resteasy.reactive.RestResponse;

/// Portions of a day over HTTP, for officers.
@Path("/v1/stations/{id}/meals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "meals")
@RunOnVirtualThread
class MealDayResource {
  private final CounterDesk desk;
  private final BodyCheck bodies;

  MealDayResource(CounterDesk desk, BodyCheck bodies) {
    this.desk = desk;
    this.bodies = bodies;
  }

  /// How many portions there are.
  ///
  /// @param portions 0 to 10,000
  @Schema(name = "MealsOffered")
  record MealsBody(@NotNull @PositiveOrZero @Max(10_000) Integer portions) {}

  /// Offers meals on a day, or more or fewer of them (M11).
  @PUT
  @Path("/{date}")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "offerMeals",
      summary = "Offer meals on a day",
      description =
          "Offers so many portions at a station in the caller's scope. A portion costs what is configured for that day; a"
              + " day that was offered keeps its price.")
  @APIResponse(responseCode = "200", description = "Offered.")
  @APIResponse(
      responseCode = "409",
      description =
          "MEAL_DAY_OVER: the day is over. STATE_CONFLICT: the station is closed for good.")
  @APIResponse(
      responseCode = "422",
      description =
          "FEWER_THAN_BOOKED: more are booked than there would be. NO_MEALS_HERE: meals are none of its services."
              + " NO_MEAL_PRICE: no price holds on that day.")
  public RestResponse<MealDayView> offer(
      @PathParam("id") UUID id, @PathParam("date") LocalDate date, MealsBody body) {
    // who does not see the station is not told what is wrong of the body
    desk.requireMine(id);
    var offered = desk.offer(id, date, bodies.check(body).portions());
    return Answers.ok(offered.view(), offered.version());
  }
}
