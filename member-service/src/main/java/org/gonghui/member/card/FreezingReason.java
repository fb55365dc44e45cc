package org.gonghui.member.card;

/// Why an officer freezes a card.
enum FreezingReason {
  /// It may be in the hands of somebody else, or be used for others.
  MISUSE_SUSPECTED,
  /// Something about the holder is to be cleared first.
  DETAILS_UNCLEAR,
  /// The holder has asked for it.
  HOLDER_ASKED
}
