package org.gonghui.member.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.event.Outbox;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.organization.OrganizationDesk;
import org.jspecify.annotations.Nullable;

/// Use cases of partner systems, and what service-kit asks of them.
@ApplicationScoped
public class PartnerDesk implements org.gonghui.kit.identity.Partners {
  private final Partners partners;
  private final OrganizationDesk organizations;
  private final Outbox outbox;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  PartnerDesk(
      Partners partners,
      OrganizationDesk organizations,
      Outbox outbox,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.partners = partners;
    this.organizations = organizations;
    this.outbox = outbox;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  Partner add(PartnerKind kind, String name, @Nullable UUID organizationId) {
    if (organizationId != null) {
      organizations.requireInScope(organizationId);
    }
    var partner = new Partner(ids.next(), kind, name.strip(), organizationId, clock.instant());
    partners.persistAndFlush(partner);
    outbox.add(partner.changed(), partner.version());
    audit.record("PARTNER_ADDED", partner.id());
    return partner;
  }

  @Transactional
  Partner get(UUID id) {
    return partners.known(id).orElseThrow(Refusal::notFound);
  }

  @Transactional
  Slice<Partner, UUID> list(@Nullable PartnerKind kind, Keyset<UUID> keyset) {
    return partners.list(kind, keyset);
  }

  /// What partners are called, by their ids.
  @Transactional
  public Map<UUID, String> names(Collection<UUID> ids) {
    return partners.all(Set.copyOf(ids)).stream()
        .collect(Collectors.toMap(Partner::id, Partner::name));
  }

  @Transactional
  Partner suspend(UUID id) {
    return change(id, Partner::suspend, "PARTNER_SUSPENDED");
  }

  @Transactional
  Partner resume(UUID id) {
    return change(id, Partner::resume, "PARTNER_RESUMED");
  }

  @Override
  @Transactional
  public Optional<String> activeKind(UUID partner) {
    return partners.activeKind(partner).map(PartnerKind::name);
  }

  private Partner change(UUID id, Consumer<Partner> step, String action) {
    var partner = get(id);
    var union = partner.organizationId();
    if (union != null) {
      organizations.requireInScope(union);
    }
    step.accept(partner);
    partners.flush();
    outbox.add(partner.changed(), partner.version());
    audit.record(action, id);
    return partner;
  }
}
