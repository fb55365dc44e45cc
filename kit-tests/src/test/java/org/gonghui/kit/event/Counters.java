package org.gonghui.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.gonghui.kit.money.Money;

/// The aggregates of the tests: each counts up and tells.
@ApplicationScoped
class Counters {
  private final EntityManager entities;
  private final Outbox outbox;

  Counters(EntityManager entities, Outbox outbox) {
    this.entities = entities;
    this.outbox = outbox;
  }

  @Transactional
  void count(String key) {
    countAndLinger(key, 0);
  }

  /// Leaves some time between the event and its commit, so that transactions commit in another order than they wrote.
  @Transactional
  void countAndLinger(String key, double seconds) {
    var version =
        ((Number)
                entities
                    .createNativeQuery(
                        """
                        insert into counted (key, version) values (:key, 1)
                        on conflict (key) do update set version = counted.version + 1 returning version
                        """)
                    .setParameter("key", key)
                    .getSingleResult())
            .longValue();
    outbox.add(new Counted(key, version, Money.yuan(version)), version);
    entities
        .createNativeQuery("select cast(pg_sleep(:seconds) as text)")
        .setParameter("seconds", seconds)
        .getResultList();
  }

  @Transactional
  void countAndFail(String key) {
    count(key);
    throw new IllegalStateException("on purpose");
  }

  @Transactional
  void whisper(String key) {
    outbox.add(new Whispered(key), 1);
  }

  @Transactional
  void erase(String key, long version) {
    outbox.tombstone(Counted.class, key, version);
  }
}
