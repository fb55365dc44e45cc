package org.gonghui.kit.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.gonghui.kit.event.Attempt.Done;
import org.gonghui.kit.event.Attempt.Failed;

/// Takes the batches of a channel: each in one transaction, and one event per transaction where the batch fails. What
/// fails because of the infrastructure is tried until it works; what fails for itself goes, after three tries, to the
/// dead letters, and the partition goes on. Returns when every event has had its effect or is a dead letter: the
/// channel then acknowledges.
@ApplicationScoped
public class Deliveries {
  private static final int TRIES = 3;
  private static final UnaryOperator<List<Delivery>> ALL = UnaryOperator.identity();

  private final Inbox inbox;
  private final Parking parking;
  private final Burials burials;
  private final Replays replays;
  private final Patience patience;
  private final EventTraces traces;
  private final ObjectMapper json;

  Deliveries(
      Inbox inbox,
      Parking parking,
      Burials burials,
      Replays replays,
      Patience patience,
      EventTraces traces,
      ObjectMapper json) {
    this.inbox = inbox;
    this.parking = parking;
    this.burials = burials;
    this.replays = replays;
    this.patience = patience;
    this.traces = traces;
    this.json = json;
  }

  /// Acts on a trigger topic: the effect runs once per event, an inbox row and the effect in one transaction, and in the
  /// trace of the event.
  ///
  /// @param consumer the channel; also the name in the inbox and in the dead letters
  /// @param effect calls a desk; ends right whatever the order of events
  public void react(
      String consumer, ConsumerRecords<String, String> batch, Consumer<Delivery> effect) {
    react(consumer, batch, Deliveries::holdNothing, effect);
  }

  /// The same for effects whose locks are taken together.
  ///
  /// @param hold gets the events of a batch that are new, before any has its effect: takes their locks in one order
  public void react(
      String consumer,
      ConsumerRecords<String, String> batch,
      Consumer<List<Delivery>> hold,
      Consumer<Delivery> effect) {
    take(reacting(consumer, traces::continued, hold, effect), batch);
  }

  /// The same where a later event of a key must not have its effect before an earlier one: behind one that was given up
  /// the later ones of its key are parked, as dead letters too, and replayed after it, in order.
  public void reactInOrder(
      String consumer, ConsumerRecords<String, String> batch, Consumer<Delivery> effect) {
    take(
        reacting(consumer, traces::continued, Deliveries::holdNothing, effect)
            .admitting(events -> parking.pass(consumer, events)),
        batch);
  }

  /// The same as [#react] where nothing may lead from the effect back to the event, not even for who reads every topic:
  /// each effect begins a trace of its own, as somebody's request would.
  public void reactApart(
      String consumer,
      ConsumerRecords<String, String> batch,
      Consumer<List<Delivery>> hold,
      Consumer<Delivery> effect) {
    take(reacting(consumer, traces::apart, hold, effect), batch);
  }

  /// Keeps a read model of a state topic: the effect upserts where the stored version is lower than
  /// [Delivery#sequence()], so that events may be repeated and read from the start.
  ///
  /// @param consumer the channel; also the name in the dead letters
  public void project(
      String consumer, ConsumerRecords<String, String> batch, Consumer<Delivery> effect) {
    take(
        new Taking(
            consumer, ALL, ALL, each(consumer, traces::continued, effect), traces::continued),
        batch);
  }

  /// The same for a read model that upserts a whole batch by one statement.
  ///
  /// @param effect gets the events of a batch, in order; where the batch fails, each alone
  public void projectAll(
      String consumer, ConsumerRecords<String, String> batch, Consumer<List<Delivery>> effect) {
    Consumer<List<Delivery>> traced =
        events ->
            traces.continued(
                consumer,
                events.stream().map(Delivery::message).toList(),
                () -> effect.accept(events));
    take(new Taking(consumer, ALL, ALL, traced, traces::continued), batch);
  }

  private Taking reacting(
      String consumer,
      EventTraces.Choice trace,
      Consumer<List<Delivery>> hold,
      Consumer<Delivery> effect) {
    return new Taking(
        consumer,
        ALL,
        events -> inbox.fresh(consumer, events),
        hold.andThen(each(consumer, trace, effect)),
        trace);
  }

  private static void holdNothing(List<Delivery> events) {
    // the effects lock for themselves
  }

  private static Consumer<List<Delivery>> each(
      String consumer, EventTraces.Choice trace, Consumer<Delivery> effect) {
    return events ->
        events.forEach(
            event -> trace.during(consumer, List.of(event.message()), () -> effect.accept(event)));
  }

  private void take(Taking taking, ConsumerRecords<String, String> batch) {
    var events = readable(taking, batch);
    if (attempt(taking, events) instanceof Failed) {
      for (var event : events) {
        alone(taking, event);
      }
    }
  }

  private void alone(Taking taking, Delivery event) {
    for (int tries = 1; ; tries++) {
      switch (attempt(taking, List.of(event))) {
        case Done() -> {
          return;
        }
        case Failed(var cause) -> {
          if (tries == TRIES) {
            bury(taking, event.message(), cause);
            return;
          }
        }
      }
    }
  }

  private Attempt attempt(Taking taking, List<Delivery> events) {
    return patience.attempt(() ->
        QuarkusTransaction.requiringNew()
            .call(() -> parking.settle(taking.take(events)))
            .forEach(replays::replay));
  }

  private List<Delivery> readable(Taking taking, ConsumerRecords<String, String> batch) {
    var events = new ArrayList<Delivery>(batch.count());
    for (var message : batch) {
      try {
        events.add(new Delivery(message, json));
      } catch (IllegalArgumentException | DateTimeException notAnEvent) {
        bury(taking, message, notAnEvent);
      }
    }
    return events;
  }

  private void bury(Taking taking, ConsumerRecord<String, String> message, RuntimeException cause) {
    taking
        .trace()
        .during(
            taking.consumer(),
            List.of(message),
            () -> patience.insist(() -> burials.giveUp(taking.consumer(), message, cause)));
  }
}
