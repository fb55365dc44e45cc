package org.gonghui.member.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.event.Outbox;
import org.gonghui.kit.ids.Ids;

/// Use cases of lists of merchants (M8).
@ApplicationScoped
public class MerchantListDesk {
  private final Partners partners;
  private final Outbox outbox;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  MerchantListDesk(Partners partners, Outbox outbox, Audit audit, Ids ids, Clock clock) {
    this.partners = partners;
    this.outbox = outbox;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /// @param union that the merchant works for
  /// @return false where it has one of that name already
  @Transactional
  public boolean add(String name, UUID union) {
    if (partners.isKnown(PartnerKind.MERCHANT, name, union)) {
      return false;
    }
    var merchant = new Partner(ids.next(), PartnerKind.MERCHANT, name, union, clock.instant());
    partners.persistAndFlush(merchant);
    outbox.add(merchant.changed(), merchant.version());
    audit.record("PARTNER_ADDED", merchant.id(), "LIST");
    return true;
  }
}
