package org.gonghui.member.ticketing;

import java.util.List;

/// What an event gives and to whom, as one document.
record Plan(Audience audience, List<TicketItem> items) {
  Plan {
    items = List.copyOf(items);
  }
}
