package org.gonghui.member.ticketing;

/// How the tickets of an event are given (M9). Pick-up slots are reserved as items of an event whose gates are open for
/// the slot's time.
public enum SaleMode {
  /// Whoever comes first; the order is the order of commits.
  FIRST_COME,
  /// Among all who have entered until it closes, by a draw that anybody can verify.
  DRAW
}
