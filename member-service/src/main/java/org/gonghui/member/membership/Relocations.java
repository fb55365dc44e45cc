package org.gonghui.member.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/// The memberships of a union that is closed.
@ApplicationScoped
class Relocations {
  private static final String LIVE =
      " organization_id = :union and state in ('ACTIVE', 'SUSPENDED')";

  private static final String COUNT = "select count(*) from membership where" + LIVE;

  private static final String HOLD =
      """
      select id from person
      where id in (select person_id from membership where %s order by id limit :most)
      order by id for no key update
      """
          .formatted(LIVE);

  private static final String MOVE =
      "update membership set organization_id = :to, version = version + 1 where person_id in (:people) and"
          + LIVE
          + " returning person_id";

  private static final String END =
      "update membership set state = 'LEFT', version = version + 1 where person_id in (:people) and"
          + LIVE
          + " returning person_id";

  private final Session session;

  Relocations(Session session) {
    this.session = session;
  }

  long count(UUID union) {
    return session
        .createNativeQuery(COUNT, Long.class)
        .setParameter("union", union)
        .getSingleResult();
  }

  /// The next members of a union, held as everybody holds a person before their membership is changed. Whoever leaves it
  /// meanwhile is not among those who are moved then.
  List<UUID> hold(UUID union, int most) {
    return session
        .createNativeQuery(HOLD, UUID.class)
        .setParameter("union", union)
        .setParameter("most", most)
        .getResultList();
  }

  /// @return those of these people who were moved
  List<UUID> move(UUID from, UUID to, List<UUID> people) {
    return people.isEmpty()
        ? List.of()
        : session
            .createNativeQuery(MOVE, UUID.class)
            .setParameter("to", to)
            .setParameter("union", from)
            .setParameter("people", people)
            .getResultList();
  }

  /// @return those of these people who left
  List<UUID> end(UUID from, List<UUID> people) {
    return people.isEmpty()
        ? List.of()
        : session
            .createNativeQuery(END, UUID.class)
            .setParameter("union", from)
            .setParameter("people", people)
            .getResultList();
  }
}
