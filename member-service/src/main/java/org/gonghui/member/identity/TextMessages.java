package org.gonghui.member.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Text messages that wait.
@ApplicationScoped
class TextMessages implements PanacheRepositoryBase<TextMessage, UUID> {
  private static final String CLAIM =
      """
      update text_message set next_attempt_at = :until where id in (
        select id from text_message
        where next_attempt_at <= :now and (cast(:id as uuid) is null or id = :id)
        order by next_attempt_at limit :most for update skip locked)
      returning *
      """;

  Optional<TextMessage> claim(UUID id, Instant now, Instant until) {
    return claims(id, now, until, 1).stream().findFirst();
  }

  List<TextMessage> claimSome(Instant now, Instant until, int most) {
    return claims(null, now, until, most);
  }

  void giveUp(Instant now) {
    delete("giveUpAt < ?1", now);
  }

  private List<TextMessage> claims(@Nullable UUID id, Instant now, Instant until, int most) {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(CLAIM, TextMessage.class)
        .setParameter("id", id)
        .setParameter("now", Timestamp.from(now))
        .setParameter("until", Timestamp.from(until))
        .setParameter("most", most)
        .getResultList();
  }
}
