package org.gonghui.assistance.payments;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.sql.EntityRows;
import org.gonghui.kit.work.OneByOne;
import org.hibernate.query.NativeQuery;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/// Bank messages, found by their sender or in finance's scope.
@ApplicationScoped
class BankMessages implements PanacheRepositoryBase<BankMessage, UUID> {
  /// Its own bank's, or one about funds in finance's scope, or what the person sent themself.
  private static final String VISIBLE =
      """
      (m.partner_id = cast(:partner as uuid)
        or (cast(:partner as uuid) is null and (m.person_id = cast(:person as uuid)
          or exists (select 1 from bank_message_fund l join fund f on f.id = l.fund_id
            join scope_closure c on c.descendant = f.organization_id
            where l.message_id = m.id and c.ancestor = any(:organizations)))))
      """;

  /// What a list is asked for; a null asks for all.
  record Filter(@Nullable UUID fund, @Nullable BankMessageState state) {}

  /// Keeps a message once: of two that come at the same time one is kept, the other finds it.
  ///
  /// @return the id under which it is kept
  UUID keep(UUID id, Sender sender, byte[] digest, byte[] sealed, Instant now) {
    getSession()
        .createNativeMutationQuery(
            """
            insert into bank_message
              (id, sender, digest, partner_id, person_id, state, organizations, content, received_at)
            values (:id, :sender, :digest, cast(:partner as uuid), cast(:person as uuid), 'RECEIVED', :organizations,
              :content, :now)
            on conflict (sender, digest) do nothing
            """)
        .setParameter("id", id)
        .setParameter("sender", sender.key())
        .setParameter("digest", digest)
        .setParameter("partner", sender.partner().map(UUID::toString).orElse(null), String.class)
        .setParameter("person", sender.person().map(UUID::toString).orElse(null), String.class)
        .setParameter("organizations", sender.organizations().toArray(UUID[]::new))
        .setParameter("content", sealed)
        .setParameter("now", now)
        .executeUpdate();
    return find("sender = ?1 and digest = ?2", sender.key(), digest)
        .<BankMessage>singleResultOptional()
        .orElseThrow()
        .id();
  }

  Optional<BankMessage> locked(UUID id) {
    return find("id = ?1", id)
        .firstResultOptional()
        .map(message -> {
          getSession().refresh(message, LockModeType.PESSIMISTIC_WRITE);
          return message;
        });
  }

  /// A message that the sender may read.
  Optional<BankMessage> visible(UUID id, Sender reader) {
    return seenBy(reader, "select {m.*} from bank_message m where m.id = :id and " + VISIBLE)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /// All that the sender may read, the first that came first.
  Slice<BankMessage, UUID> list(Sender reader, Filter filter, Keyset<UUID> keyset) {
    return keyset.read(after -> list(reader, filter, after), BankMessage::id);
  }

  private SelectionQuery<BankMessage> list(Sender reader, Filter filter, UUID after) {
    return seenBy(
            reader,
            """
            select {m.*} from bank_message m where %s
              and (cast(:fund as uuid) is null or exists (select 1 from bank_message_fund l
                where l.message_id = m.id and l.fund_id = cast(:fund as uuid)))
              and (cast(:state as text) is null or m.state = cast(:state as text))
              and m.id > :after
            order by m.id
            """
                .formatted(VISIBLE))
        .setParameter("fund", Objects.toString(filter.fund(), null), String.class)
        .setParameter("state", Objects.toString(filter.state(), null), String.class)
        .setParameter("after", after);
  }

  private NativeQuery<BankMessage> seenBy(Sender reader, String statement) {
    return EntityRows.query(getSession(), statement, BankMessage.class)
        .setParameter("partner", reader.partner().map(UUID::toString).orElse(null), String.class)
        .setParameter("person", reader.person().map(UUID::toString).orElse(null), String.class)
        .setParameter("organizations", reader.organizations().toArray(UUID[]::new));
  }

  void concerns(UUID messageId, UUID fundId) {
    getSession()
        .createNativeMutationQuery(
            "insert into bank_message_fund (message_id, fund_id) values (:message, :fund) on conflict do nothing")
        .setParameter("message", messageId)
        .setParameter("fund", fundId)
        .executeUpdate();
  }

  /// Whether this entry of the fund's account has been matched before.
  boolean hasCounted(UUID fundId, String servicerReference) {
    return getSession()
        .createNativeQuery(
            """
            select exists (select 1 from bank_entry
              where fund_id = :fund and servicer_reference = :reference)
            """,
            Boolean.class)
        .setParameter("fund", fundId)
        .setParameter("reference", servicerReference)
        .getSingleResult();
  }

  /// Notes an entry that was matched. Call with the fund's lock.
  void count(UUID messageId, UUID fundId, String servicerReference) {
    getSession()
        .createNativeMutationQuery(
            """
            insert into bank_entry (fund_id, servicer_reference, message_id)
            values (:fund, :reference, :message)
            """)
        .setParameter("fund", fundId)
        .setParameter("reference", servicerReference)
        .setParameter("message", messageId)
        .executeUpdate();
  }

  /// Messages that were received and not processed, such as before a crash, and that are not left for later.
  List<UUID> left(Instant before) {
    return getSession()
        .createNativeQuery(
            "select m.id from bank_message m where m.state = 'RECEIVED' and m.received_at < :before and "
                + OneByOne.notLeft("m.id", BankMessagesLeft.WORKER)
                + " order by m.id limit 20",
            UUID.class)
        .setParameter("before", before)
        .getResultList();
  }
}
