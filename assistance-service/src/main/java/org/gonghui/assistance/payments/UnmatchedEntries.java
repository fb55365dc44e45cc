package org.gonghui.assistance.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.money.Money;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.hibernate.Session;

/// The list of what could not be matched.
@ApplicationScoped
class UnmatchedEntries {
  private final Session session;

  UnmatchedEntries(Session session) {
    this.session = session;
  }

  void add(UUID messageId, UnmatchedEntry entry) {
    session
        .createNativeMutationQuery(
            """
            insert into unmatched_entry
              (id, message_id, reason, end_to_end_id, servicer_reference, amount, direction, status)
            values (:id, :message, :reason, cast(:endToEndId as text), cast(:reference as text),
              cast(:sum as numeric), cast(:direction as text), cast(:status as text))
            """)
        .setParameter("id", entry.id())
        .setParameter("message", messageId)
        .setParameter("reason", entry.reason().name())
        .setParameter("endToEndId", entry.endToEndId().orElse(null), String.class)
        .setParameter("reference", entry.servicerReference().orElse(null), String.class)
        .setParameter("sum", entry.sum().map(Money::toString).orElse(null), String.class)
        .setParameter(
            "direction", entry.direction().map(Direction::name).orElse(null), String.class)
        .setParameter("status", entry.status().orElse(null), String.class)
        .executeUpdate();
  }

  Slice<UnmatchedEntry, UUID> of(UUID messageId, Keyset<UUID> keyset) {
    return keyset
        .read(
            after ->
                session
                    .createNativeQuery(
                        """
                        select id, reason, end_to_end_id, servicer_reference, amount, direction, status
                        from unmatched_entry
                        where message_id = :message and id > :after
                        order by id
                        """,
                        Tuple.class)
                    .setParameter("message", messageId)
                    .setParameter("after", after),
            row -> row.get(0, UUID.class))
        .map(UnmatchedEntries::read);
  }

  private static UnmatchedEntry read(Tuple row) {
    return new UnmatchedEntry(
        row.get(0, UUID.class),
        UnmatchedReason.valueOf(row.get(1, String.class)),
        Optional.ofNullable(row.get(2, String.class)),
        Optional.ofNullable(row.get(3, String.class)),
        Optional.ofNullable(row.get(4, BigDecimal.class)).map(Money::new),
        Optional.ofNullable(row.get(5, String.class)).map(Direction::valueOf),
        Optional.ofNullable(row.get(6, String.class)));
  }
}
