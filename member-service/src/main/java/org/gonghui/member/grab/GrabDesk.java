package org.gonghui.member.grab;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.kit.audit.Attribution;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.KeyedBatch;
import org.gonghui.kit.http.KeyedWrite;
import org.gonghui.kit.http.Repetition;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;
import org.gonghui.member.login.LoginDesk;
import org.gonghui.member.sale.Issuing;
import org.gonghui.member.sale.Line;
import org.gonghui.member.sale.TicketFacts;
import org.gonghui.member.sale.TicketView;
import org.gonghui.member.stock.SaleConfig;
import org.gonghui.member.stock.Stock;
import org.gonghui.member.stock.Till;
import org.gonghui.member.stock.Tills;
import org.gonghui.member.ticketing.SaleMode;
import org.jboss.resteasy.reactive.RestResponse;

/// Judges claims on one item together (M9): their keys, the tickets and what is recorded are there with one commit, or
/// nothing of it is.
@ApplicationScoped
class GrabDesk {
  private final Tills tills;
  private final Line line;
  private final Giving giving;
  private final Issuing issuing;
  private final KeyedBatch keys;
  private final LoginDesk logins;
  private final SaleConfig config;
  private final Audit audit;

  GrabDesk(
      Tills tills,
      Line line,
      Giving giving,
      Issuing issuing,
      KeyedBatch keys,
      LoginDesk logins,
      SaleConfig config,
      Audit audit) {
    this.tills = tills;
    this.line = line;
    this.giving = giving;
    this.issuing = issuing;
    this.keys = keys;
    this.logins = logins;
    this.config = config;
    this.audit = audit;
  }

  /// @param soldOutFor how long from the beginning of the transaction it is sure that nothing is left for anybody; empty
  ///     where something is
  record Judged(Map<Claim, Verdict> verdicts, Optional<Duration> soldOutFor) {}

  /// Gives tickets while there are any. The keys are taken before the item, as by every write that has one: whoever holds a key and
  /// waits for the item is not waited for with the item in hand.
  ///
  /// @param claims in the order in which they came, each key once
  @Transactional
  Judged take(UUID item, List<Claim> claims) {
    var bunch = bunch(claims);
    var known = keys.take(bunch.writes(), bunch::self);
    return tills
        .open(item)
        .map(till -> take(till, bunch, known))
        .orElseGet(() -> unknown(bunch, known, claims));
  }

  private Judged take(Till till, Bunch bunch, Map<KeyedWrite, Repetition> known) {
    if (!till.stock().calledOff()) {
      line.serve(till);
    }
    var verdicts = bunch.known(known);
    var given = giving.give(till, bunch.toBeJudged(verdicts));
    verdicts.putAll(given.others());
    verdicts.putAll(kept(bunch, known, given.made(), till.stock()));
    return new Judged(verdicts, soldOutFor(till));
  }

  /// Tells what was given before, where nothing is left to be given. Takes no turn and writes nothing.
  @Transactional
  Map<Claim, Verdict> look(UUID item, List<Claim> claims) {
    var stock = tills.known(item).orElseThrow();
    var bunch = bunch(claims);
    var verdicts = bunch.known(keys.look(bunch.writes(), bunch::self));
    var members = bunch.toBeJudged(verdicts);
    var held = issuing.held(stock.eventId(), members.values());
    members.forEach((claim, member) ->
        verdicts.put(
            claim,
            held.freeSlot(member, stock.ticketsPerMember()).isPresent()
                ? new Verdict.Refused(new Refusal(MemberProblem.SOLD_OUT))
                : Judging.atLimit(held, member, stock).told(stock)));
    return verdicts;
  }

  private Bunch bunch(List<Claim> claims) {
    return Bunch.of(
        claims, logins.ownersOf(claims.stream().map(Claim::login).collect(Collectors.toSet())));
  }

  /// Only what took effect keeps its key.
  private Map<Claim, Verdict> kept(
      Bunch bunch, Map<KeyedWrite, Repetition> known, Map<Claim, TicketFacts> made, Stock stock) {
    var answers = new HashMap<KeyedWrite, RestResponse<?>>();
    var recorded = new HashMap<UUID, Attribution>();
    var verdicts = new HashMap<Claim, Verdict>();
    made.forEach((claim, ticket) -> {
      var view = TicketView.of(ticket, stock);
      var answer = Answers.created(view, TicketView.PATH, ticket.id(), ticket.version());
      answers.put(claim.write(), answer);
      recorded.put(ticket.id(), claim.by());
      verdicts.put(claim, new Verdict.Answered(answer));
    });
    keep(bunch, known, answers);
    audit.recordEach("TICKET_TAKEN", recorded);
    return verdicts;
  }

  private void keep(
      Bunch bunch, Map<KeyedWrite, Repetition> known, Map<KeyedWrite, RestResponse<?>> answers) {
    var withoutEffect =
        bunch.writes().stream()
            .filter(write ->
                known.get(write) instanceof Repetition.First && !answers.containsKey(write))
            .toList();
    keys.keep(answers, withoutEffect, bunch::self);
  }

  private Optional<Duration> soldOutFor(Till till) {
    var stock = till.stock();
    if (stock.mode() == SaleMode.DRAW || stock.calledOff() || !till.allotment().isSoldOut()) {
      return Optional.empty();
    }
    var memory = config.soldOutMemory();
    return Optional.of(
        till.untilReturn().map(back -> Collections.min(List.of(back, memory))).orElse(memory));
  }

  private Judged unknown(Bunch bunch, Map<KeyedWrite, Repetition> known, List<Claim> claims) {
    keep(bunch, known, Map.of());
    return new Judged(
        claims.stream()
            .collect(
                Collectors.toMap(claim -> claim, _ -> new Verdict.Refused(Refusal.notFound()))),
        Optional.empty());
  }
}
