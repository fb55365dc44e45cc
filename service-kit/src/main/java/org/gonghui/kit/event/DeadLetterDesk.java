package org.gonghui.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.event.DeadLetter.State;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;

/// Lets an operator have events that were given up tried again, or put away.
@ApplicationScoped
class DeadLetterDesk {
  private static final String REPLAY_ASKED = "DEAD_LETTER_REPLAY_ASKED";

  private final DeadLetters letters;
  private final Replays replays;
  private final Audit audit;

  DeadLetterDesk(DeadLetters letters, Replays replays, Audit audit) {
    this.letters = letters;
    this.replays = replays;
    this.audit = audit;
  }

  /// One, and what is parked behind it: each follows when the one before it was taken, and so does what is parked
  /// meanwhile. What became of them their states tell.
  ///
  /// @return the first; that those behind it were asked for is recorded as far as they are known
  /// @throws Refusal NOT_FOUND, STATE_CONFLICT when it is not open any more, CONSUMER_GONE
  @Transactional
  DeadLetter askReplay(UUID id) {
    var first = requireTaker(open(id));
    var asked = new ArrayList<UUID>();
    asked.add(id);
    asked.addAll(letters.idsBehind(id));
    audit.recordAll(REPLAY_ASKED, asked, "REPLAY");
    return first;
  }

  /// The last that was given up: a replay of all ends there, however many come meanwhile.
  @Transactional
  Optional<UUID> newest() {
    return letters.newest();
  }

  /// The next open ones after the one named, up to the last.
  ///
  /// @param consumers that can take them again
  @Transactional
  List<DeadLetter> askReplayOfNext(Set<String> consumers, UUID after, UUID last, int limit) {
    var open = letters.open(consumers, after, last, limit);
    audit.recordAll(REPLAY_ASKED, ids(open), "REPLAY_ALL");
    return open;
  }

  @Transactional
  DeadLetter discard(UUID id) {
    open(id);
    var settled = letters.settle(List.of(id), State.DISCARDED);
    var letter = letters.find(id).orElseThrow(Refusal::notFound);
    if (settled == 0) {
      // a replay was quicker
      throw Refusal.wrongState(letter.state());
    }
    audit.record("DEAD_LETTER_DISCARDED", id);
    return letter;
  }

  private DeadLetter requireTaker(DeadLetter letter) {
    if (!replays.knows(letter.consumer())) {
      throw new Refusal(KitProblem.CONSUMER_GONE, letter.consumer());
    }
    return letter;
  }

  private DeadLetter open(UUID id) {
    var letter = letters.find(id).orElseThrow(Refusal::notFound);
    if (letter.state() != State.OPEN) {
      throw Refusal.wrongState(letter.state());
    }
    return letter;
  }

  private static List<UUID> ids(List<DeadLetter> letters) {
    return letters.stream().map(DeadLetter::id).toList();
  }
}
