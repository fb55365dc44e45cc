package org.gonghui.assistance.restore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.money.Money;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.hibernate.Session;

/// What the bank has told since the database was set back of transfers that nobody here knows to have left.
@ApplicationScoped
class UnknownTransfers {
  /// A message that names no fund is its sender's: of the bank whose funds are in the scope, or of finance there.
  private static final String IN_SCOPE =
      """
      (exists (select from bank_message_fund l join fund f on f.id = l.fund_id
          join scope_closure c on c.descendant = f.organization_id
          where l.message_id = t.message_id and c.ancestor = any(:organizations))
        or not exists (select from bank_message_fund l where l.message_id = t.message_id)
          and exists (select from bank_message m where m.id = t.message_id
            and (m.organizations && cast(:organizations as uuid[])
              or exists (select from fund f join scope_closure c on c.descendant = f.organization_id
                where f.bank_partner_id = m.partner_id and c.ancestor = any(:organizations)))))
      """;

  private final Session session;

  UnknownTransfers(Session session) {
    this.session = session;
  }

  /// In the order of their names: each once, however many messages tell of it.
  Slice<UnknownTransfer, String> list(Set<UUID> organizations, Keyset<String> keyset) {
    return keyset
        .read(
            after ->
                session
                    .createNativeQuery(
                        """
                        select t.end_to_end_id, (array_agg(t.message_id order by t.message_id))[1] as message_id,
                          max(t.amount) as amount,
                          (select e.id from transfer_explanation e
                            where e.end_to_end_id = t.end_to_end_id and e.state <> 'WITHDRAWN') as explanation
                        from transfer_not_known_here t
                        where t.end_to_end_id > :after and %s
                        group by t.end_to_end_id
                        order by t.end_to_end_id
                        """
                            .formatted(IN_SCOPE),
                        Tuple.class)
                    .setParameter("after", after)
                    .setParameter("organizations", organizations.toArray(UUID[]::new)),
            row -> row.get(0, String.class))
        .map(UnknownTransfers::read);
  }

  boolean isInScope(String endToEndId, Set<UUID> organizations) {
    return session
        .createNativeQuery(
            """
            select exists (select from transfer_not_known_here t where t.end_to_end_id = :id and %s)
            """
                .formatted(IN_SCOPE),
            Boolean.class)
        .setParameter("id", endToEndId)
        .setParameter("organizations", organizations.toArray(UUID[]::new))
        .getSingleResult();
  }

  /// Of all funds.
  long count() {
    return session
        .createNativeQuery(
            "select count(distinct end_to_end_id) from transfer_not_known_here", Long.class)
        .getSingleResult();
  }

  /// Of all banks and of finance, received and not processed yet: what they tell is in no list.
  long countUnreadMessages() {
    return session
        .createNativeQuery("select count(*) from bank_message where state = 'RECEIVED'", Long.class)
        .getSingleResult();
  }

  private static UnknownTransfer read(Tuple row) {
    return new UnknownTransfer(
        row.get(0, String.class),
        row.get(1, UUID.class),
        Optional.ofNullable(row.get(2, BigDecimal.class)).map(Money::new).orElse(null),
        row.get(3, UUID.class));
  }
}
