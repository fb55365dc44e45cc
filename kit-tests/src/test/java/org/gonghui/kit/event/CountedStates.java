package org.gonghui.kit.event;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.money.Money;
import org.hibernate.Session;

/// The counters of the tests, to be told of again.
@Singleton
class CountedStates implements StateOwner {
  private final EntityManager entities;
  private final Outbox outbox;

  CountedStates(EntityManager entities, Outbox outbox) {
    this.entities = entities;
    this.outbox = outbox;
  }

  @Override
  public Class<? extends Event> type() {
    return Counted.class;
  }

  @Override
  public String ids() {
    return "select c.key from counted c where length(c.key) = 36";
  }

  @Override
  public void tell(Set<UUID> ids) {
    entities
        .unwrap(Session.class)
        .createNativeQuery("select key, version from counted where key in (:keys)", Tuple.class)
        .setParameter("keys", ids.stream().map(UUID::toString).toList())
        .getResultStream()
        .forEach(row -> {
          var key = row.get(0, String.class);
          var version = row.get(1, Long.class);
          outbox.add(new Counted(key, version, Money.yuan(version)), version);
        });
  }
}
