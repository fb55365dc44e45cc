package org.gonghui.member.draw;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.ids.Digests;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;
import org.gonghui.member.beacon.BeaconRound;
import org.jspecify.annotations.Nullable;

/// The draw of one item. OPEN takes entries; COUNTING takes none any more and reckons the root; CLOSED has published leaves and
/// root and waits for the round; RANKING and SEATING work out what the round has decided; DRAWN has published who won.
@Entity
class Draw {
  @Id private UUID itemId;
  private UUID eventId;
  private String rules;

  @Enumerated(EnumType.STRING)
  private DrawState state;

  private Instant opensAt;
  private Instant closesAt;
  @Embedded private AwaitedRound awaited;
  private int leaves;
  private byte @Nullable [] root;
  private @Nullable Instant closedAt;
  private @Nullable String signature;
  private @Nullable Instant drawnAt;
  @Embedded private Progress progress;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Draw() {}

  Draw(DrawRules rules) {
    this.itemId = rules.itemId();
    this.eventId = rules.eventId();
    this.rules = rules.text();
    this.state = DrawState.OPEN;
    this.opensAt = Instant.ofEpochSecond(rules.opensAt());
    this.closesAt = Instant.ofEpochSecond(rules.closesAt());
    this.awaited = new AwaitedRound(rules);
    this.progress = new Progress();
  }

  /// @throws Refusal 409 before it opens, and from its closing on
  void requireOpen(Instant now) {
    if (state == DrawState.CALLED_OFF) {
      throw new Refusal(MemberProblem.EVENT_CALLED_OFF);
    }
    if (now.isBefore(opensAt)) {
      throw new Refusal(MemberProblem.SALE_NOT_OPEN, opensAt).with("opensAt", opensAt);
    }
    if (state != DrawState.OPEN || !now.isBefore(closesAt)) {
      throw new Refusal(MemberProblem.SALE_CLOSED, closesAt);
    }
  }

  /// Takes no more entries from now on.
  void shut(Instant now) {
    if (state == DrawState.OPEN && !now.isBefore(closesAt)) {
      state = DrawState.COUNTING;
    }
  }

  /// Publishes leaves and root. A root that is not there before the round is spoken proves nothing: then the first round decides
  /// that leaves the lead again.
  ///
  /// @return the round that came too early
  Optional<Long> close(MerkleTree tree, Instant now) {
    if (state != DrawState.COUNTING) {
      return Optional.empty();
    }
    state = DrawState.CLOSED;
    leaves = tree.count();
    root = tree.root();
    closedAt = now;
    var known = DrawRules.read(rules);
    if (!awaited.isSpokenBy(now, known)) {
      return Optional.empty();
    }
    var early = awaited.number();
    awaited.postpone(now, known);
    return Optional.of(early);
  }

  /// Whether this round is the one that decides, and has been asked for since long before.
  boolean waitsInVain(long asked, Instant askedBefore) {
    return waitsFor(asked) && awaited.isDueBefore(askedBefore);
  }

  boolean waitsFor(long asked) {
    return state == DrawState.CLOSED && awaited.number() == asked;
  }

  /// Another round decides, by this draw's own rules.
  void passOver(Instant now) {
    var known = DrawRules.read(rules);
    if (known.passesToTheNext()) {
      awaited.passToTheNext(now);
    } else {
      awaited.postpone(now, known);
    }
  }

  void decide(BeaconRound spoken) {
    signature = spoken.signature();
    state = DrawState.RANKING;
  }

  void ranked() {
    state = DrawState.SEATING;
  }

  void drawn(Instant now) {
    state = DrawState.DRAWN;
    drawnAt = now;
  }

  void callOff() {
    state = DrawState.CALLED_OFF;
  }

  /// @throws Refusal 409 while leaves are no business of anybody's
  void requireLeaves() {
    if (root == null) {
      throw Refusal.wrongState(state);
    }
  }

  /// @throws Refusal 409 until all ranks are known
  void requireWinners() {
    if (drawnAt == null) {
      throw Refusal.wrongState(state);
    }
  }

  DrawView view(List<Rounds.Tried> rounds) {
    return new DrawView(
        itemId,
        eventId,
        state,
        rules,
        HexFormat.of().formatHex(Digests.sha256(rules)),
        awaited.number(),
        rounds,
        root == null ? null : leaves,
        root == null ? null : HexFormat.of().formatHex(root),
        closedAt,
        beacon().map(DrawView.Spoken::of).orElse(null),
        drawnAt,
        Answers.etag(version));
  }

  boolean is(DrawState asked) {
    return state == asked;
  }

  /// What decided it, once something has.
  Optional<BeaconRound> beacon() {
    return Optional.ofNullable(signature).map(spoken -> new BeaconRound(awaited.number(), spoken));
  }

  UUID itemId() {
    return itemId;
  }

  String rules() {
    return rules;
  }

  DrawState state() {
    return state;
  }

  String chainHash() {
    return DrawRules.read(rules).beacon().chainHash();
  }

  long round() {
    return awaited.number();
  }

  int leaves() {
    return leaves;
  }

  Progress progress() {
    return progress;
  }
}
