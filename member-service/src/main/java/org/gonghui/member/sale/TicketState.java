package org.gonghui.member.sale;

/// Where a ticket stands. HELD and REDEEMED count for what a member may hold of an event.
public enum TicketState {
  HELD,
  REDEEMED,
  CANCELLED
}
