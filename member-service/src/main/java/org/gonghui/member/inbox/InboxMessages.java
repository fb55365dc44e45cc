package org.gonghui.member.inbox;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Instant;
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
      from InboxMessage m where m.memberId = :member and m.hiddenAt is null and (:unread = false or m.readAt is null)
        and (m.createdAt < :createdAt or (m.createdAt = :createdAt and m.id < :id))
      order by m.createdAt desc, m.id desc
      """;

  private static final String READ_UP_TO =
      """
      update InboxMessage m set m.readAt = :now where m.memberId = :member and m.readAt is null and m.hiddenAt is null
        and (m.createdAt < :createdAt or (m.createdAt = :createdAt and m.id <= :id))
      """;

  private static final String FORGET =
      """
      delete from inbox_message where id in (
        select id from inbox_message where created_at < :before order by created_at limit :most for update skip locked)
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
    return find("id = ?1 and memberId = ?2 and hiddenAt is null", id, member).firstResultOptional();
  }

  /// The first reading counts.
  void read(UUID member, UUID id, Instant now) {
    update("readAt = ?1 where id = ?2 and memberId = ?3 and readAt is null", now, id, member);
  }

  /// All that are not newer than this one, but for what came behind the reader's back.
  void readUpTo(InboxMessage last, Instant now) {
    getSession()
        .createMutationQuery(READ_UP_TO)
        .setParameter("now", now)
        .setParameter("member", last.memberId())
        .setParameter("createdAt", last.createdAt())
        .setParameter("id", last.id())
        .executeUpdate();
  }

  /// @return whether it was there to be put away
  boolean hide(UUID member, UUID id, Instant now) {
    return update(
            "hiddenAt = ?1 where id = ?2 and memberId = ?3 and hiddenAt is null", now, id, member)
        == 1;
  }

  /// @return how many were forgotten
  int forget(Instant before, int most) {
    return getSession()
        .createNativeMutationQuery(FORGET)
        .setParameter("before", Timestamp.from(before))
        .setParameter("most", most)
        .executeUpdate();
  }

  /// Looked up, never counted.
  long unread(UUID member) {
    return getSession()
        .createNativeQuery("select unread from inbox_count where member_id = :member", Long.class)
        .setParameter("member", member)
        .uniqueResultOptional()
        .orElse(0L);
  }
}
