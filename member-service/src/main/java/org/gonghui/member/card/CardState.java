package org.gonghui.member.card;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where a service card stands (M8). Only an ACTIVE one is shown; REPLACED and CLOSED are its ends.
@Schema(name = "CardState")
public enum CardState {
  /// Made, and not in the holder's use yet.
  ISSUED(Use.SUSPENDED),
  ACTIVE(Use.ACTIVE),
  LOST(Use.SUSPENDED),
  FROZEN(Use.SUSPENDED),
  REPLACED(Use.CANCELLED),
  CLOSED(Use.CANCELLED);

  /// What comes of it, in the words of the release before, which reads no others: a card that is not CANCELLED is the one
  /// that its holder has.
  enum Use {
    ACTIVE,
    SUSPENDED,
    CANCELLED
  }

  private final Use use;

  CardState(Use use) {
    this.use = use;
  }

  Use use() {
    return use;
  }
}
