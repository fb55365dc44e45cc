package org.gonghui.member.meal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.money.Money;
import org.jspecify.annotations.Nullable;

/// A member's own meal.
///
/// @param number in the queue, from 1
/// @param price paid at the station
/// @param state BOOKED, REDEEMED or CANCELLED
/// @param code to show at the station; only while it is BOOKED
@Schema(name = "Meal")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MealView(
    UUID id,
    UUID stationId,
    LocalDate date,
    int number,
    Money price,
    MealState state,
    @Nullable String code,
    Instant bookedAt,
    String etag) {}
