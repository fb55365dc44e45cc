package org.gonghui.member.inbox;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.member.Batch;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/// Messages, of one member only.
@ApplicationScoped
class InboxMessages implements PanacheRepositoryBase<InboxMessage, UUID> {
  private static final String INSERT =
      """
      insert into inbox_message (id, member_id, content, created_at)
      select n.* from (
        select u.id, coalesce(p.merged_into, u.member) as member, u.content, u.created_at
        from unnest(?, ?, ?, ?) u(id, member, content, created_at) left join person p on p.id = u.member) n
      where not exists (select 1 from membership m where m.person_id = n.member and m.state = 'DECEASED')
        or exists (select 1 from membership m where m.person_id = n.member and m.state in ('ACTIVE', 'SUSPENDED'))
      on conflict (id) do nothing
      """;

  private static final String LIST =
      """
      from InboxMessage m where m.memberId = :member and (:unread = false or m.readAt is null)
        and (m.createdAt < :createdAt or (m.createdAt = :createdAt and m.id < :id))
      order by m.createdAt desc, m.id desc
      """;

  /// Adds many by one round trip; one that is there already stays as it is. The inbox of who has died is silent.
  void insert(List<InboxMessage> messages) {
    getEntityManager()
        .unwrap(Session.class)
        .doWork(connection -> {
          try (var insert = connection.prepareStatement(INSERT)) {
            new Batch<>(insert, messages)
                .with(1, "uuid", InboxMessage::id)
                .with(2, "uuid", InboxMessage::memberId)
                .withBytes(3, InboxMessage::content)
                .with(4, "timestamptz", message -> Timestamp.from(message.createdAt()));
            insert.executeUpdate();
          }
        });
  }

  Slice<InboxMessage, MessageKey> list(UUID member, boolean unread, Keyset<MessageKey> keyset) {
    return keyset.read(after -> list(member, unread, after), MessageKey::of);
  }

  private SelectionQuery<InboxMessage> list(UUID member, boolean unread, MessageKey after) {
    return getSession()
        .createSelectionQuery(LIST, InboxMessage.class)
        .setParameter("member", member)
        .setParameter("unread", unread)
        .setParameter("createdAt", after.createdAt())
        .setParameter("id", after.id());
  }

  List<InboxMessage> all(UUID member) {
    return list("memberId = ?1 order by createdAt, id", member);
  }

  Optional<InboxMessage> of(UUID member, UUID id) {
    return find("id = ?1 and memberId = ?2", id, member).firstResultOptional();
  }

  long unread(UUID member) {
    return count("memberId = ?1 and readAt is null", member);
  }
}
