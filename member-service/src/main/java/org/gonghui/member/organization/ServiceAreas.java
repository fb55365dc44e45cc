package org.gonghui.member.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/// The divisions that unions serve beside their own.
@ApplicationScoped
class ServiceAreas {
  private static final String OF =
      "select division_code from service_area where organization_id = :organization order by 1";

  private static final String FORGET =
      "delete from service_area where organization_id = :organization";

  private static final String KEEP =
      "insert into service_area (organization_id, division_code) values (:organization, :division)";

  private final Session session;

  ServiceAreas(Session session) {
    this.session = session;
  }

  List<String> of(UUID organization) {
    return session
        .createNativeQuery(OF, String.class)
        .setParameter("organization", organization)
        .getResultList();
  }

  /// These take the place of those that were there.
  void put(UUID organization, List<String> divisions) {
    session
        .createNativeMutationQuery(FORGET)
        .setParameter("organization", organization)
        .executeUpdate();
    for (var division : divisions) {
      session
          .createNativeMutationQuery(KEEP)
          .setParameter("organization", organization)
          .setParameter("division", division)
          .executeUpdate();
    }
  }
}
