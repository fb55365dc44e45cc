package org.gonghui.member.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.sql.EntityRows;
import org.gonghui.kit.work.OneByOne;
import org.hibernate.Session;

/// Text messages that wait.
@ApplicationScoped
class TextMessages implements PanacheRepositoryBase<TextMessage, UUID> {
  private static final String CLAIM =
      """
      update text_message t set next_attempt_at = :until where id in (
        select id from text_message where id = :id and next_attempt_at <= :now for update skip locked)
      returning {t.*}
      """;
  private static final String CLAIM_SOME =
      """
      update text_message set next_attempt_at = :until where id in (
        select id from text_message where next_attempt_at <= :now and %s
        order by next_attempt_at limit :most for update skip locked)
      returning id
      """
          .formatted(OneByOne.notLeft("text_message.id", TextCourier.OPENING, TextCourier.SENDING));

  Optional<TextMessage> claim(UUID id, Instant now, Instant until) {
    return EntityRows.query(session(), CLAIM, TextMessage.class)
        .setParameter("id", id)
        .setParameter("now", Timestamp.from(now))
        .setParameter("until", Timestamp.from(until))
        .getResultStream()
        .findFirst();
  }

  /// Some that are due; other copies leave them alone until then.
  List<UUID> claimSome(Instant now, Instant until, int most) {
    return session()
        .createNativeQuery(CLAIM_SOME, UUID.class)
        .setParameter("now", Timestamp.from(now))
        .setParameter("until", Timestamp.from(until))
        .setParameter("most", most)
        .getResultList();
  }

  Optional<TextMessage> waiting(UUID id) {
    return find("id", id).firstResultOptional();
  }

  void giveUp(Instant now) {
    delete("giveUpAt < ?1", now);
  }

  private Session session() {
    return getEntityManager().unwrap(Session.class);
  }
}
