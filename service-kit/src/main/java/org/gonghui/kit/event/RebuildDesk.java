package org.gonghui.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
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

  /// @return how often this channel has been asked for
  /// @throws Refusal NOT_FOUND when the service has no such channel
  @Transactional
  long ask(String channel) {
    if (!channels.knows(channel)) {
      throw Refusal.notFound();
    }
    asked.fire(new RebuildAsked(channel));
    audit.record(
        "READ_MODEL_REBUILD_ASKED",
        UUID.nameUUIDFromBytes(channel.getBytes(StandardCharsets.UTF_8)));
    return rebuilds.ask(channel);
  }
}
