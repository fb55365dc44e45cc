package org.gonghui.member.draw;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.gonghui.kit.lease.Leases;
import org.gonghui.kit.work.OneByOne;
import org.gonghui.member.beacon.Beacon;

/// Takes draws further: closes them at their hour, asks the beacon outside of any transaction, works out who won, gives and
/// tells. One copy of the service does it at a time; should two think they do, each step is still done once.
@ApplicationScoped
class DrawSweep {
  static final String WORKER = "draw";

  private static final Duration LEASE = Duration.ofSeconds(30);

  /// Of one turn, so that a service that stops does not wait for a city.
  private static final int ROUNDS = 100;

  private final DrawDesk desk;
  private final DrawingDesk drawing;
  private final GivingDesk giving;
  private final Beacon beacon;
  private final DrawConfig config;
  private final Leases leases;
  private final OneByOne oneByOne;

  DrawSweep(
      DrawDesk desk,
      DrawingDesk drawing,
      GivingDesk giving,
      Beacon beacon,
      DrawConfig config,
      Leases leases,
      OneByOne oneByOne) {
    this.desk = desk;
    this.drawing = drawing;
    this.giving = giving;
    this.beacon = beacon;
    this.config = config;
    this.leases = leases;
    this.oneByOne = oneByOne;
  }

  @Scheduled(
      identity = "draw-sweep",
      every = "${gonghui.draw.sweep-every:1s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() throws SQLException {
    work();
    var awaiting = desk.awaiting();
    if (!awaiting.isEmpty() && isOurs()) {
      var hearing = new Hearing(beacon);
      oneByOne.each(WORKER, awaiting, item -> ask(item, hearing));
      work();
    }
  }

  /// Does what needs no beacon, until nothing is left of it.
  private void work() throws SQLException {
    for (var round = 0; round < ROUNDS; round++) {
      var due = desk.atWork();
      if (due.isEmpty() || !isOurs() || oneByOne.each(WORKER, due, this::step) == 0) {
        return;
      }
    }
  }

  private boolean isOurs() throws SQLException {
    return leases.take(WORKER, LEASE).isPresent();
  }

  /// One step of a draw; they take turns, so that a large one keeps no other waiting.
  private void step(UUID item) {
    switch (desk.get(item).state()) {
      case OPEN -> desk.shut(item);
      case COUNTING -> desk.close(item, tree(item));
      case RANKING -> drawing.rank(item);
      case SEATING -> drawing.seat(item);
      case DRAWN -> {
        if (!giving.give(item)) {
          giving.tellOthers(item);
        }
      }
      case CLOSED, CALLED_OFF -> {}
    }
  }

  private MerkleTree tree(UUID item) {
    var tree = new MerkleTree();
    var page = desk.leaves(item, new byte[0], config.slice());
    while (!page.isEmpty()) {
      page.forEach(leaf -> tree.add(leaf.content()));
      page = desk.leaves(item, page.getLast().hash(), config.slice());
    }
    return tree;
  }

  private void ask(UUID item, Hearing hearing) {
    var draw = desk.get(item);
    if (draw.state() != DrawState.CLOSED) {
      return;
    }
    if (!draw.chainHash().equals(beacon.chain().hash())) {
      throw new IllegalStateException(
          "draw %s goes by the beacon %s, gonghui.beacon.chain-hash is another"
              .formatted(item, draw.chainHash()));
    }
    hearing
        .of(draw.round())
        .ifPresent(word -> {
          switch (word) {
            case Beacon.Word.Spoken(var round) -> desk.decide(item, round);
            case Beacon.Word.Silent() -> desk.miss(item, draw.round(), Rounds.Fate.SILENT);
            case Beacon.Word.Forged() -> desk.miss(item, draw.round(), Rounds.Fate.FORGED);
          }
        });
  }
}
