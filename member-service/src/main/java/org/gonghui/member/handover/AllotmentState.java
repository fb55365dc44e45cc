package org.gonghui.member.handover;

/// Whether pieces of an allotment wait to be handed over.
enum AllotmentState {
  WAITING,
  SETTLED
}
