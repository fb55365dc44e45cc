package org.gonghui.member.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.sql.Timestamp;
import java.time.Instant;
import org.hibernate.Session;

/// How often each login has searched since its window began: one row per login, so that copies count together.
@ApplicationScoped
class MemberSearches {
  private static final String COUNT =
      """
      insert into member_search_count as c (login, window_began_at, searches) values (:login, :now, 1)
      on conflict (login) do update set
        searches = case when c.window_began_at > :expired then c.searches + 1 else 1 end,
        window_began_at = case when c.window_began_at > :expired then c.window_began_at else :now end
      returning searches, window_began_at
      """;

  private final Session session;

  MemberSearches(Session session) {
    this.session = session;
  }

  /// What a login has used of its window, this search included.
  record Used(int searches, Instant since) {}

  /// Counts one more; two at once wait for each other.
  ///
  /// @param expired windows that began earlier are over
  Used count(String login, Instant now, Instant expired) {
    var row =
        session
            .createNativeQuery(COUNT, Tuple.class)
            .setParameter("login", login)
            .setParameter("now", Timestamp.from(now))
            .setParameter("expired", Timestamp.from(expired))
            .getSingleResult();
    return new Used(row.get(0, Integer.class), row.get(1, Instant.class));
  }
}
