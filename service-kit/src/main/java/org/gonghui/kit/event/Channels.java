package org.gonghui.kit.event;

import io.smallrye.reactive.messaging.ChannelRegistry;
import io.smallrye.reactive.messaging.PausableChannel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.stream.Stream;
import org.gonghui.kit.background.BackgroundBegins;

/// Opens the incoming channels, one after the other; until then their consumers are not even made.
@ApplicationScoped
class Channels {
  private final ChannelRegistry channels;

  Channels(ChannelRegistry channels) {
    this.channels = channels;
  }

  void open(@Observes BackgroundBegins now) {
    resting().forEach(PausableChannel::resume);
  }

  private Stream<PausableChannel> resting() {
    return channels.getIncomingNames().stream()
        .sorted()
        .map(channels::getPausable)
        .filter(Objects::nonNull)
        .filter(PausableChannel::isPaused);
  }
}
