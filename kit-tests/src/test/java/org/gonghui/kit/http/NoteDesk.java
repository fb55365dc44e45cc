package org.gonghui.kit.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.gonghui.kit.ids.Ids;

@ApplicationScoped
class NoteDesk {
  private final EntityManager entities;
  private final Ids ids;

  NoteDesk(EntityManager entities, Ids ids) {
    this.entities = entities;
    this.ids = ids;
  }

  @Transactional
  UUID write(String title) {
    var id = ids.next();
    entities
        .createNativeQuery("insert into note (id, title) values (:id, :title)")
        .setParameter("id", id)
        .setParameter("title", title)
        .executeUpdate();
    return id;
  }

  @Transactional
  boolean knows(UUID id) {
    return !entities
        .createNativeQuery("select 1 from note where id = :id")
        .setParameter("id", id)
        .getResultList()
        .isEmpty();
  }

  @Transactional
  long count() {
    return ((Number) entities.createNativeQuery("select count(*) from note").getSingleResult())
        .longValue();
  }
}
