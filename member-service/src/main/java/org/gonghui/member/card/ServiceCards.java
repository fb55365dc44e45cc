package org.gonghui.member.card;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.member.Batch;
import org.hibernate.Session;

/// Cards, by member.
@ApplicationScoped
class ServiceCards implements PanacheRepositoryBase<ServiceCard, UUID> {
  private static final String INSERT =
      """
      insert into service_card (id, member_id, number, state, issued_on, version)
      select n.id, n.member, n.number, 'ACTIVE', n.day, 0 from unnest(?, ?, ?, ?) n(id, member, number, day)
      on conflict (member_id) where state <> 'CANCELLED' do nothing
      """;

  Optional<ServiceCard> of(UUID member) {
    return find("memberId = ?1 and state <> ?2", member, ServiceCard.State.CANCELLED)
        .firstResultOptional();
  }

  Optional<ServiceCard> known(UUID id) {
    return find("id", id).firstResultOptional();
  }

  List<CardNumber> nextNumbers(int count) {
    return session()
        .createNativeQuery(
            "select nextval('card_number') from generate_series(1, :count)", Long.class)
        .setParameter("count", count)
        .getResultList()
        .stream()
        .map(CardNumber::of)
        .toList();
  }

  /// Adds many by one round trip; who has a card keeps it.
  void insert(List<ServiceCard> cards) {
    session()
        .doWork(connection -> {
          try (var insert = connection.prepareStatement(INSERT)) {
            new Batch<>(insert, cards)
                .with(1, "uuid", ServiceCard::id)
                .with(2, "uuid", ServiceCard::memberId)
                .with(3, "text", ServiceCard::number)
                .with(4, "date", card -> Date.valueOf(card.issuedOn()));
            insert.executeUpdate();
          }
        });
  }

  private Session session() {
    return getEntityManager().unwrap(Session.class);
  }
}
