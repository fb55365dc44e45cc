package org.gonghui.member.handover;

/// How pieces of an allotment move.
enum MovementKind {
  /// The union has got them.
  RECEIPT,
  /// The union gave them back.
  RETURN,
  /// They are handed over no more.
  CANCELLATION
}
