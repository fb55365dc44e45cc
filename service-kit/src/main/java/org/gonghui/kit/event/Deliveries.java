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

  private final Inbox inbox;
  private final DeadLetters letters;
  private final DeadLetterDesk desk;
  private final Patience patience;
  private final ObjectMapper json;

  Deliveries(
      Inbox inbox, DeadLetters letters, DeadLetterDesk desk, Patience patience, ObjectMapper json) {
    this.inbox = inbox;
    this.letters = letters;
    this.desk = desk;
    this.patience = patience;
    this.json = json;
  }

  /// Acts on a trigger topic: the effect runs once per event, an inbox row and the effect in one transaction.
  ///
  /// @param consumer the channel; also the name in the inbox and in the dead letters
  /// @param effect calls a desk; ends right whatever the order of events of different keys
  public void react(
      String consumer, ConsumerRecords<String, String> batch, Consumer<Delivery> effect) {
    reactAll(consumer, batch, each(effect));
  }

  /// The same for an effect that takes the locks of a whole batch in one order before it acts on any of it.
  ///
  /// @param effect gets the events of a batch that are new, in order; where the batch fails, each alone
  public void reactAll(
      String consumer, ConsumerRecords<String, String> batch, Consumer<List<Delivery>> effect) {
    take(consumer, batch, events -> inbox.fresh(consumer, events), effect);
  }

  /// Keeps a read model of a state topic: the effect upserts where the stored version is lower than
  /// [Delivery#sequence()], so that events may be repeated and read from the start.
  ///
  /// @param consumer the channel; also the name in the dead letters
  public void project(
      String consumer, ConsumerRecords<String, String> batch, Consumer<Delivery> effect) {
    projectAll(consumer, batch, each(effect));
  }

  /// The same for a read model that upserts a whole batch by one statement.
  ///
  /// @param effect gets the events of a batch, in order; where the batch fails, each alone
  public void projectAll(
      String consumer, ConsumerRecords<String, String> batch, Consumer<List<Delivery>> effect) {
    take(consumer, batch, events -> events, effect);
  }

  private static Consumer<List<Delivery>> each(Consumer<Delivery> effect) {
    return events -> events.forEach(effect);
  }

  private void take(
      String consumer,
      ConsumerRecords<String, String> batch,
      UnaryOperator<List<Delivery>> fresh,
      Consumer<List<Delivery>> effect) {
    var events = readable(consumer, batch);
    if (attempt(events, fresh, effect) instanceof Failed) {
      for (var event : events) {
        alone(consumer, event, fresh, effect);
      }
    }
  }

  private void alone(
      String consumer,
      Delivery event,
      UnaryOperator<List<Delivery>> fresh,
      Consumer<List<Delivery>> effect) {
    for (int tries = 1; ; tries++) {
      switch (attempt(List.of(event), fresh, effect)) {
        case Done() -> {
          return;
        }
        case Failed(var cause) -> {
          if (tries == TRIES) {
            bury(consumer, event.message(), cause);
            return;
          }
        }
      }
    }
  }

  private Attempt attempt(
      List<Delivery> events, UnaryOperator<List<Delivery>> fresh, Consumer<List<Delivery>> effect) {
    return patience.attempt(() ->
        QuarkusTransaction.requiringNew()
            .run(() -> {
              effect.accept(fresh.apply(events));
              settleReplayed(events);
            }));
  }

  private List<Delivery> readable(String consumer, ConsumerRecords<String, String> batch) {
    var events = new ArrayList<Delivery>(batch.count());
    for (var message : batch) {
      try {
        events.add(new Delivery(message, json));
      } catch (IllegalArgumentException | DateTimeException notAnEvent) {
        bury(consumer, message, notAnEvent);
      }
    }
    return events;
  }

  private void settleReplayed(List<Delivery> events) {
    var replayed = events.stream().flatMap(event -> Replays.letterOf(event.message()).stream());
    var settled = replayed.toList();
    if (!settled.isEmpty()) {
      letters.settle(settled, DeadLetter.State.REPLAYED);
    }
  }

  private void bury(
      String consumer, ConsumerRecord<String, String> message, RuntimeException cause) {
    patience.insist(() -> desk.giveUp(consumer, message, cause));
  }
}
