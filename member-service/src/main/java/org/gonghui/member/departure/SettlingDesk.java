package org.gonghui.member.departure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gonghui.member.draw.EntryDesk;
import org.gonghui.member.membership.MembershipDesk;
import org.gonghui.member.sale.SaleDesk;
import org.gonghui.member.waiting.WaitingDesk;

/// Gives up what a member held who is none any more: tickets go to the next in line.
@ApplicationScoped
class SettlingDesk {
  private final Departures departures;
  private final MembershipDesk memberships;
  private final SaleDesk tickets;
  private final WaitingDesk lines;
  private final EntryDesk draws;
  private final DepartureConfig config;
  private final Clock clock;

  SettlingDesk(
      Departures departures,
      MembershipDesk memberships,
      SaleDesk tickets,
      WaitingDesk lines,
      EntryDesk draws,
      DepartureConfig config,
      Clock clock) {
    this.departures = departures;
    this.memberships = memberships;
    this.tickets = tickets;
    this.lines = lines;
    this.draws = draws;
    this.config = config;
    this.clock = clock;
  }

  @Transactional
  List<UUID> unsettled() {
    return departures.unsettled(clock.instant().minus(config.settledAfter()));
  }

  /// Out of lines and draws first, or a ticket that is given back might come round.
  @Transactional
  void settle(UUID id) {
    var departure = departures.locked(id).orElseThrow();
    if (departure.settle(clock.instant()) && !memberships.isMember(departure.memberId())) {
      lines.leaveAll(departure.memberId());
      draws.withdrawAll(departure.memberId());
      tickets.giveUpAll(departure.memberId());
    }
  }
}
