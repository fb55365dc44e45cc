package org.gonghui.kit.event;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import io.smallrye.reactive.messaging.SubscriberDecorator;
import io.smallrye.reactive.messaging.providers.locals.ContextAwareMessage;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Message;

/// Puts dead letters into the channel that gave them up, beside what comes from the broker: the same method takes them,
/// never at the same time as a batch of the broker's.
@ApplicationScoped
class Replays implements SubscriberDecorator {
  private final Map<String, UnicastProcessor<Message<?>>> channels = new ConcurrentHashMap<>();
  private final Vertx vertx;

  Replays(Vertx vertx) {
    this.vertx = vertx;
  }

  @Override
  public Multi<? extends Message<?>> decorate(
      Multi<? extends Message<?>> source, List<String> channelNames, boolean isConnector) {
    if (isConnector || channelNames.size() != 1) {
      return source;
    }
    var replayed = UnicastProcessor.<Message<?>>create();
    channels.put(channelNames.getFirst(), replayed);
    return Multi.createBy()
        .merging()
        .withRequests(1)
        .streams(source.<Message<?>>map(message -> message), replayed);
  }

  /// Whether this service has such a channel.
  boolean knows(String consumer) {
    return channels.containsKey(consumer);
  }

  /// The channels of this service, or the one named where there is such a one.
  Set<String> channels(Optional<String> named) {
    return named
        .map(one -> knows(one) ? Set.of(one) : Set.<String>of())
        .orElseGet(() -> Set.copyOf(channels.keySet()));
  }

  /// Has the letter taken once more, soon; when that works it is settled in the same transaction.
  void replay(DeadLetter letter) {
    var channel = channels.get(letter.consumer());
    if (channel == null) {
      throw new IllegalArgumentException("no channel " + letter.consumer());
    }
    var batch = batch(letter);
    vertx.runOnContext(
        context -> channel.onNext(ContextAwareMessage.withContextMetadata(Message.of(batch))));
  }

  /// The letter that this message is a replay of.
  static Optional<UUID> letterOf(ConsumerRecord<?, ?> message) {
    return message instanceof Replayed replayed ? Optional.of(replayed.letter()) : Optional.empty();
  }

  private ConsumerRecords<String, String> batch(DeadLetter letter) {
    var message = new Replayed(letter);
    MessageHeaders.read(letter.headers())
        .forEach((name, text) -> message.headers().add(name, bytes(text)));
    var partition = new TopicPartition(letter.topic(), letter.partition());
    return new ConsumerRecords<>(Map.of(partition, List.of(message)), Map.of());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
