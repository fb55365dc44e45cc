package org.gonghui.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/// Holds back events behind one of their key that was given up before them, until that one and all that wait behind it
/// were replayed or put away: what is parked goes on by a replay alone.
@ApplicationScoped
class Parking {
  private final DeadLetters letters;
  private final Burials burials;

  Parking(DeadLetters letters, Burials burials) {
    this.letters = letters;
    this.burials = burials;
  }

  /// Parks, in the running transaction, what must wait. The rest of the batch may go on: of one key all come from one
  /// partition, one after another, so that a letter that is not seen here was settled.
  ///
  /// @return the events that wait for none
  List<Delivery> pass(String consumer, List<Delivery> events) {
    var keys = events.stream().map(Delivery::key).collect(Collectors.toSet());
    var first = letters.firstOpen(consumer, keys);
    var passing =
        events.stream()
            .collect(Collectors.partitioningBy(event -> !first.isBefore(event.message())));
    for (var waiting : passing.getOrDefault(false, List.of())) {
      burials.park(consumer, waiting.message());
    }
    return passing.getOrDefault(true, List.of());
  }

  /// Settles, in the running transaction, the letters that these events are replays of.
  ///
  /// @return what is next of those parked behind them, to be replayed in turn
  List<DeadLetter> settle(List<Delivery> taken) {
    var replayed =
        taken.stream().flatMap(event -> Replays.letterOf(event.message()).stream()).toList();
    if (replayed.isEmpty() || letters.settle(replayed, DeadLetter.State.REPLAYED) == 0) {
      return List.of();
    }
    return replayed.stream().flatMap(letter -> letters.nextBehind(letter).stream()).toList();
  }
}
