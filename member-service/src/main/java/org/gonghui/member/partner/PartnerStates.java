package org.gonghui.member.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.kit.event.Event;
import org.gonghui.kit.event.Outbox;
import org.gonghui.kit.event.StateOwner;

/// All partners, to be told of again.
@ApplicationScoped
class PartnerStates implements StateOwner {
  private final Partners partners;
  private final Outbox outbox;

  PartnerStates(Partners partners, Outbox outbox) {
    this.partners = partners;
    this.outbox = outbox;
  }

  @Override
  public Class<? extends Event> type() {
    return PartnerChanged.class;
  }

  @Override
  public String ids() {
    return "select cast(id as text) from partner";
  }

  @Override
  public void tell(Set<UUID> ids) {
    outbox.addAll(
        partners.all(ids).stream().collect(Collectors.toMap(Partner::changed, Partner::version)));
  }
}
