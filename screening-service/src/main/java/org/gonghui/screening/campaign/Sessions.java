package org.gonghui.screening.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Loaded by campaign, which was found in the caller's scope before.
@ApplicationScoped
class Sessions implements PanacheRepositoryBase<Session, UUID> {
  Optional<Session> ofCampaign(UUID campaign, UUID id) {
    return find("campaignId = ?1 and id = ?2", campaign, id).firstResultOptional();
  }

  List<Session> page(UUID campaign, Optional<UUID> hospital, SessionKey after, int rows) {
    return find(
            """
            campaignId = ?1 and (?2 = true or hospitalId = ?3) and (date > ?4 or date = ?4 and id > ?5)
            order by date, id
            """,
            campaign,
            hospital.isEmpty(),
            hospital.orElseGet(after::id),
            after.date(),
            after.id())
        .range(0, rows - 1)
        .list();
  }

  List<Session> of(Collection<UUID> ids) {
    return list("id in ?1", ids);
  }

  /// Locked in the order of their ids, so that two calls never wait for each other.
  List<Session> locked(Collection<UUID> ids) {
    return find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).list();
  }
}
