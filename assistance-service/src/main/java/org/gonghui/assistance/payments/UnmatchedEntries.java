package org.gonghui.assistance.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.money.Money;
import org.hibernate.Session;

/// The list of what could not be matched.
@ApplicationScoped
class UnmatchedEntries {
  private final Session database;

  UnmatchedEntries(Session database) {
    this.database = database;
  }

  void add(UUID messageId, UnmatchedView entry) {
    database
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
        .setParameter("endToEndId", entry.endToEndId(), String.class)
        .setParameter("reference", entry.servicerReference(), String.class)
        .setParameter("sum", entry.sum() == null ? null : entry.sum().toString(), String.class)
        .setParameter("direction", entry.direction(), String.class)
        .setParameter("status", entry.status(), String.class)
        .executeUpdate();
  }

  List<UnmatchedView> of(UUID messageId, UUID after, int limit) {
    return database
        .createNativeQuery(
            """
            select id, reason, end_to_end_id, servicer_reference, amount, direction, status
            from unmatched_entry
            where message_id = :message and id > :after
            order by id limit :limit
            """,
            Tuple.class)
        .setParameter("message", messageId)
        .setParameter("after", after)
        .setParameter("limit", limit)
        .getResultStream()
        .map(UnmatchedEntries::read)
        .toList();
  }

  private static UnmatchedView read(Tuple row) {
    var sum = row.get(4, BigDecimal.class);
    return new UnmatchedView(
        row.get(0, UUID.class),
        UnmatchedReason.valueOf(row.get(1, String.class)),
        row.get(2, String.class),
        row.get(3, String.class),
        sum == null ? null : new Money(sum),
        row.get(5, String.class),
        row.get(6, String.class));
  }
}
