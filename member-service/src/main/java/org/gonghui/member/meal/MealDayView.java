package org.gonghui.member.meal;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.money.Money;

/// The portions of a station for a day.
///
/// @param booked portions that are taken, fetched ones too
/// @param price of one portion
@Schema(name = "MealDay")
record MealDayView(UUID stationId, LocalDate date, int portions, int booked, Money price) {}
