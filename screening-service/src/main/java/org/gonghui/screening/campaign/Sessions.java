package org.gonghui.screening.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;

/// Loaded by campaign, which was found in the caller's scope before.
@ApplicationScoped
class Sessions implements PanacheRepositoryBase<ScreeningSession, UUID> {
  Optional<ScreeningSession> ofCampaign(UUID campaign, UUID id) {
    return find("campaignId = ?1 and id = ?2", campaign, id).firstResultOptional();
  }

  Slice<ScreeningSession, SessionKey> page(
      UUID campaign, Optional<UUID> hospital, Keyset<SessionKey> keyset) {
    return keyset.read(
        after ->
            getSession()
                .createSelectionQuery(
                    """
                    from ScreeningSession
                    where campaignId = :campaign and (:every = true or hospitalId = :hospital)
                      and (date > :lastDate or date = :lastDate and id > :lastId)
                    order by date, id
                    """,
                    ScreeningSession.class)
                .setParameter("campaign", campaign)
                .setParameter("every", hospital.isEmpty())
                .setParameter("hospital", hospital.orElseGet(after::id))
                .setParameter("lastDate", after.date())
                .setParameter("lastId", after.id()),
        SessionKey::of);
  }

  List<ScreeningSession> of(Collection<UUID> ids) {
    return list("id in ?1", ids);
  }

  /// Locked in the order of their ids, so that two calls never wait for each other.
  List<ScreeningSession> locked(Collection<UUID> ids) {
    return find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).list();
  }
}
