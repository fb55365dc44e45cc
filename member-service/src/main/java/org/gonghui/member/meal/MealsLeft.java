package org.gonghui.member.meal;

import java.time.LocalDate;
import org.gonghui.kit.money.Money;

/// A day on which a station has meals, as everybody sees it.
///
/// @param price of one portion
/// @param left portions that can still be booked
record MealsLeft(LocalDate date, Money price, int left) {}
