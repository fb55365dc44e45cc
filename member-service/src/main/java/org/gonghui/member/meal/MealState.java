package org.gonghui.member.meal;

/// Where a meal stands: BOOKED until it is fetched or given back.
enum MealState {
  BOOKED,
  REDEEMED,
  CANCELLED
}
