package org.gonghui.member.push;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.sealing.Blind;

/// Devices, of one member only.
@ApplicationScoped
class PushDevices implements PanacheRepositoryBase<PushDevice, UUID> {
  private static final String LEAVE_NEWEST =
      """
      delete from push_device where id in (
        select id from push_device where member_id = :member order by registered_at desc, id desc offset :most)
      """;

  Optional<PushDevice> of(UUID member, UUID installation) {
    return find("memberId = ?1 and installation = ?2", member, installation).firstResultOptional();
  }

  /// Takes a token from whatever had it before but this: a phone that changed hands tells its former owner's messages to nobody.
  void release(Blind token, UUID member, UUID installation) {
    delete(
        "(index.odd = ?1 or index.even = ?2) and not (memberId = ?3 and installation = ?4)",
        token.odd(),
        token.even(),
        member,
        installation);
  }

  /// Forgets those that were registered longest ago.
  void leaveNewest(UUID member, int most) {
    getSession()
        .createNativeMutationQuery(LEAVE_NEWEST)
        .setParameter("member", member)
        .setParameter("most", most)
        .executeUpdate();
  }
}
