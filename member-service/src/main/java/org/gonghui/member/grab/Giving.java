package org.gonghui.member.grab;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.member.sale.Holdings;
import org.gonghui.member.sale.Issuing;
import org.gonghui.member.sale.TicketFacts;
import org.gonghui.member.sale.Wanted;
import org.gonghui.member.stock.Stock;
import org.gonghui.member.stock.Till;

/// Gives tickets to members in the order of their claims.
@ApplicationScoped
class Giving {
  private final Issuing issuing;

  Giving(Issuing issuing) {
    this.issuing = issuing;
  }

  /// @param made tickets that are new
  /// @param others what the other claims came to
  record Given(Map<Claim, TicketFacts> made, Map<Claim, Verdict> others) {}

  /// In rounds: a ticket that could not be made, because its member got one of another item meanwhile, is there for the
  /// others, who are judged again. Nobody is told "sold out" for a ticket that was not given.
  ///
  /// @param members who asks, in the order of the claims
  Given give(Till till, Map<Claim, UUID> members) {
    var stock = till.stock();
    var entitled = issuing.entitled(stock.itemId(), members.values());
    var open = new LinkedHashMap<>(members);
    var made = new LinkedHashMap<Claim, TicketFacts>();
    while (true) {
      var held = issuing.held(stock.eventId(), members.values());
      var judging = new Judging(till, held, entitled);
      var decisions = new LinkedHashMap<Claim, Decision>();
      open.forEach((claim, member) -> decisions.put(claim, judging.decide(member)));
      var missed = make(till, decisions, made);
      if (missed.isEmpty()) {
        made.values().forEach(held::add);
        return new Given(made, verdicts(decisions, made, open, held, stock));
      }
      missed.forEach(wanted -> till.allotment().putBack(wanted.share()));
      open.keySet().removeAll(made.keySet());
    }
  }

  /// @return those that could not be made
  private List<Wanted> make(
      Till till, Map<Claim, Decision> decisions, Map<Claim, TicketFacts> made) {
    var wanted = new LinkedHashMap<Wanted, Claim>();
    decisions.forEach((claim, decision) -> {
      if (decision instanceof Decision.Give(var ticket)) {
        wanted.put(ticket, claim);
      }
    });
    var tickets =
        issuing.issue(till, List.copyOf(wanted.keySet())).stream()
            .collect(
                Collectors.toMap(
                    ticket -> new Wanted(ticket.memberId(), ticket.slot(), ticket.share()),
                    ticket -> ticket));
    wanted.forEach((ticket, claim) -> {
      var facts = tickets.get(ticket);
      if (facts != null) {
        made.put(claim, facts);
      }
    });
    return wanted.keySet().stream().filter(each -> !tickets.containsKey(each)).toList();
  }

  private static Map<Claim, Verdict> verdicts(
      Map<Claim, Decision> decisions,
      Map<Claim, TicketFacts> made,
      Map<Claim, UUID> members,
      Holdings held,
      Stock stock) {
    var verdicts = new HashMap<Claim, Verdict>();
    members.forEach((claim, member) -> {
      var decision = decisions.get(claim);
      if (decision != null && !made.containsKey(claim)) {
        verdicts.put(claim, told(decision, member, held, stock));
      }
    });
    return verdicts;
  }

  private static Verdict told(Decision decision, UUID member, Holdings held, Stock stock) {
    return switch (decision) {
      case Decision.Settled settled -> settled.told(stock);
      case Decision.Shares() ->
          new Decision.Holds(held.last(member, stock.itemId()).orElseThrow()).told(stock);
      case Decision.Give(var wanted) ->
          throw new IllegalStateException("neither made nor missed: " + wanted);
    };
  }
}
