package org.gonghui.member.draw;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.beacon.Beacon;
import org.gonghui.member.beacon.BeaconRound;
import org.gonghui.member.ticketing.SaleMode;
import org.gonghui.member.ticketing.TicketEventCalledOff;
import org.gonghui.member.ticketing.TicketEventPublished;
import org.jboss.logging.Logger;

/// Use cases of a draw from its publication to the round that decides (M9). Each step looks at the state again under the lock, so
/// that two copies of the service do it once.
@ApplicationScoped
class DrawDesk {
  private static final Logger LOG = Logger.getLogger(DrawDesk.class);

  private static final int LATE = Interceptor.Priority.APPLICATION + 900;

  private final Draws draws;
  private final EntryRows entries;
  private final SeatRows seats;
  private final Rounds rounds;
  private final Beacon beacon;
  private final DrawConfig config;
  private final Audit audit;
  private final Clock clock;

  DrawDesk(
      Draws draws,
      EntryRows entries,
      SeatRows seats,
      Rounds rounds,
      Beacon beacon,
      DrawConfig config,
      Audit audit,
      Clock clock) {
    this.draws = draws;
    this.entries = entries;
    this.seats = seats;
    this.rounds = rounds;
    this.beacon = beacon;
    this.config = config;
    this.audit = audit;
    this.clock = clock;
  }

  /// Publishes the rules of each item that is drawn, with the event.
  @Transactional
  void publish(@Observes TicketEventPublished event) {
    if (event.mode() != SaleMode.DRAW) {
      return;
    }
    for (var item : event.items()) {
      var rules = DrawRules.of(event, item, beacon.chain(), config);
      if (!rules.drawnAt().isBefore(item.gateOpensAt())) {
        throw Refusal.invalid("gateOpensAt", "BEFORE_IT_IS_DRAWN");
      }
      draws.persistAndFlush(new Draw(rules));
      rules.quotas().forEach(share -> seats.add(item.id(), share));
      audit.record("DRAW_PUBLISHED", item.id());
    }
  }

  /// Nothing of it is drawn any more. Behind the sale, which is locked before a draw by who gives a ticket back.
  @Transactional
  void callOff(@Observes @Priority(LATE) TicketEventCalledOff event) {
    for (var draw : draws.lockedOf(event.eventId())) {
      draw.callOff();
      audit.record("DRAW_CALLED_OFF", draw.itemId());
    }
  }

  /// Whose next step needs no beacon.
  @Transactional
  List<UUID> atWork() {
    return draws.atWork(clock.instant());
  }

  /// Whose round has been spoken, if the beacon keeps its time.
  @Transactional
  List<UUID> awaiting() {
    return draws.awaiting(clock.instant());
  }

  /// As it stands; what to do next goes by it.
  @Transactional
  Draw get(UUID item) {
    return draws.known(item).orElseThrow(Refusal::notFound);
  }

  /// From now on nobody enters or leaves.
  @Transactional
  void shut(UUID item) {
    var draw = locked(item);
    draw.shut(clock.instant());
  }

  /// @param after the last leaf that was read before
  @Transactional
  List<Leaf> leaves(UUID item, byte[] after, int most) {
    return entries.leaves(item, after, most);
  }

  /// Publishes leaves and root.
  @Transactional
  void close(UUID item, MerkleTree tree) {
    var draw = locked(item);
    if (!draw.is(DrawState.COUNTING)) {
      return;
    }
    var now = clock.instant();
    draw.close(tree, now)
        .ifPresent(round -> passedOver(item, round, Rounds.Fate.ROOT_TOO_LATE, now));
    entries.count(item);
    audit.record("DRAW_CLOSED", item);
    LOG.infof("event=draw-closed item=%s leaves=%d round=%d", item, draw.leaves(), draw.round());
  }

  @Transactional
  void decide(UUID item, BeaconRound round) {
    var draw = locked(item);
    if (draw.waitsFor(round.number())) {
      draw.decide(round);
      rounds.add(item, round.number(), Rounds.Fate.USED, clock.instant());
      audit.record("DRAW_DECIDED", item);
    }
  }

  /// The round could not be had this time; when that has lasted too long, another one decides.
  @Transactional
  void miss(UUID item, long round, Rounds.Fate why) {
    var draw = locked(item);
    var now = clock.instant();
    if (draw.waitsInVain(round, now.minus(fallbackAfter(draw)))) {
      draw.passOver(now);
      passedOver(item, round, why, now);
    }
  }

  private static Duration fallbackAfter(Draw draw) {
    return Duration.ofSeconds(DrawRules.read(draw.rules()).fallbackSeconds());
  }

  private void passedOver(UUID item, long round, Rounds.Fate why, Instant now) {
    rounds.add(item, round, why, now);
    audit.record("DRAW_ROUND_PASSED_OVER", item);
    LOG.warnf("event=draw-round-passed-over item=%s round=%d fate=%s", item, round, why);
  }

  private Draw locked(UUID item) {
    return draws.locked(item).orElseThrow();
  }
}
