package org.gonghui.member.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gonghui.member.draw.WinnerRows.ToServe;
import org.gonghui.member.inbox.InboxDesk;
import org.gonghui.member.inbox.Message;
import org.gonghui.member.inbox.Template;
import org.gonghui.member.sale.Issuing;
import org.gonghui.member.sale.TicketFacts;
import org.gonghui.member.sale.Winner;
import org.gonghui.member.sale.WinnerDesk;
import org.gonghui.member.stock.Till;
import org.gonghui.member.stock.Tills;

/// Gives winners their tickets and tells everybody, some hundreds per transaction. Who cannot have a ticket, for they hold as
/// many as the event allows or are no members any more, is followed by the next rank.
@ApplicationScoped
class GivingDesk {
  private final Draws draws;
  private final WinnerRows rows;
  private final EntryRows entries;
  private final Succession succession;
  private final Tills tills;
  private final WinnerDesk winners;
  private final Issuing tickets;
  private final InboxDesk inbox;
  private final DrawConfig config;

  GivingDesk(
      Draws draws,
      WinnerRows rows,
      EntryRows entries,
      Succession succession,
      Tills tills,
      WinnerDesk winners,
      Issuing tickets,
      InboxDesk inbox,
      DrawConfig config) {
    this.draws = draws;
    this.rows = rows;
    this.entries = entries;
    this.succession = succession;
    this.tills = tills;
    this.winners = winners;
    this.tickets = tickets;
    this.inbox = inbox;
    this.config = config;
  }

  /// Serves the next winners. The item of the sale is locked before the draw, as whoever cancels a ticket locks them; while
  /// there is nobody to serve, the sale is let alone.
  ///
  /// @return false when none was left to serve
  @Transactional
  boolean give(UUID item) {
    if (rows.isServed(item)) {
      return false;
    }
    var till = tills.open(item).orElseThrow();
    if (!draws.locked(item).orElseThrow().is(DrawState.DRAWN)) {
      return false;
    }
    var served = rows.toServe(item, config.noticeSlice());
    if (served.isEmpty()) {
      return false;
    }
    var given = given(till, served);
    var outcome =
        served.stream()
            .collect(Collectors.partitioningBy(winner -> given.containsKey(winner.memberId())));
    outcome.forEach((isGiven, winners) ->
        rows.served(
            item,
            winners.stream().map(ToServe::place).toList(),
            isGiven ? WinnerState.GIVEN : WinnerState.NOT_GIVEN));
    var missed = outcome.getOrDefault(false, List.of());
    missed.forEach(winner -> succession.follow(item, winner.share()));
    inbox.tellAll(
        Stream.concat(
                given.values().stream().map(GivingDesk::won),
                missed.stream().map(winner -> notGiven(winner.memberId())))
            .toList());
    return true;
  }

  private Map<UUID, TicketFacts> given(Till till, List<ToServe> served) {
    var entitled =
        tickets.entitled(
            till.stock().itemId(),
            served.stream().map(ToServe::memberId).collect(Collectors.toSet()));
    var chosen =
        served.stream()
            .filter(winner -> entitled.getOrDefault(winner.memberId(), Set.of()).contains(0))
            .map(winner -> new Winner(winner.memberId(), winner.share()))
            .toList();
    return winners.give(till, chosen).stream()
        .collect(Collectors.toMap(TicketFacts::memberId, ticket -> ticket));
  }

  /// Tells the next of those who were not drawn; when all are told and all are served, the draw is settled.
  @Transactional
  void tellOthers(UUID item) {
    var draw = draws.locked(item).orElseThrow();
    if (!draw.is(DrawState.DRAWN)) {
      return;
    }
    var page = entries.outcomes(item, draw.progress().toldTo(), config.noticeSlice());
    inbox.tellAll(
        page.stream()
            .filter(entry -> !entry.won())
            .map(entry ->
                new Message(entry.memberId(), Template.DRAW_LOST, Map.of(), EntryResource.PATH))
            .toList());
    if (!page.isEmpty()) {
      draw.progress().told(page.getLast().leaf());
    }
    draw.progress().settle(page.size() < config.noticeSlice() && rows.isServed(item));
  }

  static Message notGiven(UUID member) {
    return new Message(member, Template.DRAW_NOT_GIVEN, Map.of(), EntryResource.PATH);
  }

  static Message won(TicketFacts ticket) {
    return new Message(
        ticket.memberId(),
        Template.DRAW_WON,
        Map.of("number", ticket.number()),
        "/v1/me/tickets/" + ticket.id());
  }
}
