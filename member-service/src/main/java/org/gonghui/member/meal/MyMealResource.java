package org.gonghui.member.meal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.jboss.resteasy.reactive.RestResponse;

/// Meals over HTTP, for members.
@Path("/v1/me/meals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "meals")
@RunOnVirtualThread
class MyMealResource {
  private static final String NOT_KNOWN =
      "MEMBERSHIP_NOT_YET_KNOWN: the login belongs to nobody who is known.";

  private final MealDesk desk;
  private final Cursors cursors;

  MyMealResource(MealDesk desk, Cursors cursors) {
    this.desk = desk;
    this.cursors = cursors;
  }

  /// A meal that somebody wants.
  @Schema(name = "MealWish")
  record MealWish(@NotNull UUID stationId, @NotNull LocalDate date) {}

  /// Books a meal (M11).
  @POST
  @RolesAllowed(Roles.MEMBER)
  @Idempotent(required = true)
  @Operation(
      operationId = "bookMeal",
      summary = "Book a meal",
      description =
          "Books one portion for a day at a station that offers meals, with a number in the queue and a code to show"
              + " there. For members of outdoor workers' forms of employment, one a day and station.")
  @APIResponseSchema(
      value = MealView.class,
      responseCode = "201",
      responseDescription = "Booked; it is paid at the station.")
  @APIResponse(
      responseCode = "404",
      description = "NOT_FOUND: no meals are offered there on that day.")
  @APIResponse(
      responseCode = "409",
      description =
          NOT_KNOWN
              + " NO_MEALS_LEFT: all portions are booked. MEAL_ALREADY_BOOKED: one a day and station."
              + " MEAL_DAY_OVER: the day has passed. STATE_CONFLICT: the station is closed for good.")
  @APIResponse(
      responseCode = "422",
      description = "NOT_AN_OUTDOOR_WORKER: meals are for members of other forms of employment.")
  public RestResponse<MealView> book(@NotNull @Valid MealWish wish) {
    var booked = desk.book(wish.stationId(), wish.date());
    return Answers.created(booked, URI.create("/v1/me/meals/" + booked.id()), 0);
  }

  /// The caller's meals.
  @GET
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "listMyMeals",
      summary = "List my meals",
      description = "The caller's meals in the order in which they were booked.")
  @APIResponse(responseCode = "200", description = "A page of them.")
  @APIResponse(responseCode = "409", description = NOT_KNOWN)
  public Page<MealView> list(@BeanParam Paging paging) {
    var keyset = cursors.byId(paging);
    return keyset.page(desk.list(keyset));
  }

  /// One of the caller's meals.
  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "getMyMeal",
      summary = "Read one of my meals",
      description = "A meal of the caller's, with its code while it is BOOKED.")
  @APIResponse(responseCode = "200", description = "As it is now.")
  @APIResponse(responseCode = "409", description = NOT_KNOWN)
  public RestResponse<MealView> get(@PathParam("id") UUID id) {
    var found = desk.get(id);
    return Answers.ok(found, found.etag());
  }

  /// Gives a meal back.
  @DELETE
  @Path("/{id}")
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "cancelMeal",
      summary = "Give a meal back",
      description = "BOOKED → CANCELLED, until its day is over: its number goes to who books next.")
  @APIResponse(responseCode = "200", description = "Given back.")
  @APIResponse(
      responseCode = "409",
      description =
          NOT_KNOWN
              + " STATE_CONFLICT: it was fetched, or given back before. MEAL_DAY_OVER: its day has passed.")
  public RestResponse<MealView> cancel(@PathParam("id") UUID id) {
    var cancelled = desk.cancel(id);
    return Answers.ok(cancelled, cancelled.etag());
  }
}
