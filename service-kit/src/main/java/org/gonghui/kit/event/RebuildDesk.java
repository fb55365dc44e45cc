package org.gonghui.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.event.ProjectionResource.RebuildView;
import org.gonghui.kit.problem.Refusal;

/// Has a read model rebuilt from the start of its topic.
@ApplicationScoped
class RebuildDesk {
  private final Rebuilds rebuilds;
  private final Replays channels;
  private final Event<RebuildAsked> asked;
  private final Audit audit;

  RebuildDesk(Rebuilds rebuilds, Replays channels, Event<RebuildAsked> asked, Audit audit) {
    this.rebuilds = rebuilds;
    this.channels = channels;
    this.asked = asked;
    this.audit = audit;
  }

  /// @throws Refusal NOT_FOUND when the service has no such channel
  @Transactional
  RebuildView ask(String channel) {
    requireKnown(channel);
    asked.fire(new RebuildAsked(channel));
    audit.record(
        "READ_MODEL_REBUILD_ASKED",
        UUID.nameUUIDFromBytes(channel.getBytes(StandardCharsets.UTF_8)));
    return new RebuildView(channel, rebuilds.ask(channel), 0);
  }

  /// @throws Refusal NOT_FOUND when the service has no such channel
  @Transactional
  RebuildView progress(String channel) {
    requireKnown(channel);
    var generation = rebuilds.asked().getOrDefault(channel, 0L);
    return new RebuildView(channel, generation, rebuilds.done(channel, generation).size());
  }

  private void requireKnown(String channel) {
    if (!channels.knows(channel)) {
      throw Refusal.notFound();
    }
  }
}
