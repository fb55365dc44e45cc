package org.gonghui.kit.event;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// How a consumer takes its events.
///
/// @param consumer the channel; also the name in the inbox and in the dead letters
/// @param admitted leaves out what must wait
/// @param fresh leaves out what was acted on before
/// @param effect of what is left, each in its trace
/// @param trace also for what is given up
record Taking(
    String consumer,
    UnaryOperator<List<Delivery>> admitted,
    UnaryOperator<List<Delivery>> fresh,
    Consumer<List<Delivery>> effect,
    EventTraces.Choice trace) {

  Taking admitting(UnaryOperator<List<Delivery>> some) {
    return new Taking(consumer, some, fresh, effect, trace);
  }

  /// In the running transaction.
  ///
  /// @return what was taken, now or before: all but what waits
  List<Delivery> take(List<Delivery> events) {
    var taken = admitted.apply(events);
    effect.accept(fresh.apply(taken));
    return taken;
  }
}
