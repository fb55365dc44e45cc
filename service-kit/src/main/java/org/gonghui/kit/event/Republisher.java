package org.gonghui.kit.event;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// After this service's database was set back: tells its state anew, page by page, under the new incarnation, and of
/// whatever others were told and it does not know any more, that it is gone. Then every read model is again what it is
/// here. Goes on where it stood when it was interrupted.
@ApplicationScoped
class Republisher {
  private static final Logger LOG = Logger.getLogger(Republisher.class);
  private static final int PAGE = 500;
  private static final long FIRST_AND_ONLY = 1;

  private final List<StateOwner> owners;
  private final Restorations restorations;
  private final Republications republications;
  private final ToldKeys told;
  private final Outbox outbox;
  private final String service;

  Republisher(
      @All List<StateOwner> owners,
      Restorations restorations,
      Republications republications,
      ToldKeys told,
      Outbox outbox,
      @ConfigProperty(name = "gonghui.service") String service) {
    this.owners = owners;
    this.restorations = restorations;
    this.republications = republications;
    this.told = told;
    this.outbox = outbox;
    this.service = service;
  }

  @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
  void look() {
    var incarnation = restorations.incarnation();
    if (incarnation == 0 || republications.areDone(incarnation, owners.size())) {
      return;
    }
    for (var owner : owners) {
      var topic = CloudEvents.topic(owner.type(), service);
      QuarkusTransaction.requiringNew().run(() -> republications.begin(topic, incarnation));
      while (QuarkusTransaction.requiringNew().call(() -> tellNext(owner, topic))) {
        // more to tell
      }
      forgetTheLost(owner, topic);
    }
  }

  /// @return whether there may be more
  private boolean tellNext(StateOwner owner, String topic) {
    var last = republications.last(topic);
    if (last.isEmpty()) {
      return false;
    }
    var keys = republications.keysAfter(owner, last.get(), PAGE);
    if (keys.isEmpty()) {
      return false;
    }
    owner.tell(keys.stream().map(UUID::fromString).collect(Collectors.toSet()));
    republications.goOn(topic, List.copyOf(keys).getLast(), keys.size());
    return true;
  }

  private void forgetTheLost(StateOwner owner, String topic) {
    if (QuarkusTransaction.requiringNew().call(() -> republications.last(topic)).isEmpty()) {
      return;
    }
    try {
      var lost = 0;
      for (var keys : told.on(topic)) {
        lost += QuarkusTransaction.requiringNew().call(() -> forget(owner, keys));
      }
      QuarkusTransaction.requiringNew().run(() -> republications.done(topic));
      LOG.warnf("event=state-told-anew topic=%s lost=%d", topic, lost);
    } catch (KafkaException away) {
      LOG.warnf("event=state-not-told-yet topic=%s cause=%s", topic, Cause.of(away));
    }
  }

  private int forget(StateOwner owner, Set<String> keys) {
    var lost = new ArrayList<>(republications.unknown(owner, keys));
    lost.forEach(key -> outbox.tombstone(owner.type(), key, FIRST_AND_ONLY));
    return lost.size();
  }
}
