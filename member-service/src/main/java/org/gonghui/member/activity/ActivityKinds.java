package org.gonghui.member.activity;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/// The codes of kinds of activities, an open list.
@ApplicationScoped
class ActivityKinds {
  private final Session session;

  ActivityKinds(Session session) {
    this.session = session;
  }

  boolean knows(String code) {
    return session
        .createNativeQuery(
            "select exists (select 1 from activity_kind where code = :code)", Boolean.class)
        .setParameter("code", code)
        .getSingleResult();
  }
}
