package org.gonghui.member.pack;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Packs that were handed out.
@ApplicationScoped
class PackHandouts implements PanacheRepositoryBase<PackHandout, UUID> {

  boolean has(UUID member, UUID campaign) {
    return count("memberId = ?1 and campaignId = ?2", member, campaign) > 0;
  }
}
