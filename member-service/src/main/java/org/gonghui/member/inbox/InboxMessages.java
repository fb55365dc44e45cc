package org.gonghui.member.inbox;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// Messages, of one member only.
@ApplicationScoped
class InboxMessages implements PanacheRepositoryBase<InboxMessage, UUID> {
  private static final String INSERT =
      """
      insert into inbox_message (id, member_id, content, created_at)
      select * from unnest(?, ?, ?, ?) on conflict (id) do nothing
      """;

  private static final String LIST =
      """
      from InboxMessage m where m.memberId = :member and (:unread = false or m.readAt is null)
        and (m.createdAt < :createdAt or (m.createdAt = :createdAt and m.id < :id))
      order by m.createdAt desc, m.id desc
      """;

  /// Adds many by one round trip; one that is there already stays as it is.
  void insert(List<InboxMessage> messages) {
    getEntityManager()
        .unwrap(Session.class)
        .doWork(connection -> {
          try (var insert = connection.prepareStatement(INSERT)) {
            insert.setArray(
                1,
                connection.createArrayOf(
                    "uuid", messages.stream().map(InboxMessage::id).toArray()));
            insert.setArray(
                2,
                connection.createArrayOf(
                    "uuid", messages.stream().map(InboxMessage::memberId).toArray()));
            insert.setArray(
                3,
                connection.createArrayOf(
                    "bytea", messages.stream().map(InboxMessage::content).toArray(byte[][]::new)));
            insert.setArray(
                4,
                connection.createArrayOf(
                    "timestamptz",
                    messages.stream().map(m -> Timestamp.from(m.createdAt())).toArray()));
            insert.executeUpdate();
          }
        });
  }

  List<InboxMessage> list(UUID member, boolean unread, MessageKey after, int rows) {
    return getEntityManager()
        .createQuery(LIST, InboxMessage.class)
        .setParameter("member", member)
        .setParameter("unread", unread)
        .setParameter("createdAt", after.createdAt())
        .setParameter("id", after.id())
        .setMaxResults(rows)
        .getResultList();
  }

  Optional<InboxMessage> of(UUID member, UUID id) {
    return find("id = ?1 and memberId = ?2", id, member).firstResultOptional();
  }

  long unread(UUID member) {
    return count("memberId = ?1 and readAt is null", member);
  }
}
