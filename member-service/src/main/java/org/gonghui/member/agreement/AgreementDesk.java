package org.gonghui.member.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.member.MemberProblem;
import org.gonghui.member.organization.OrganizationDesk;
import org.jspecify.annotations.Nullable;

/// Use cases of partner agreements (M10).
@ApplicationScoped
public class AgreementDesk {
  private final Agreements agreements;
  private final OrganizationDesk organizations;
  private final Caller caller;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;
  private final BusinessDay day;

  AgreementDesk(
      Agreements agreements,
      OrganizationDesk organizations,
      Caller caller,
      Audit audit,
      Ids ids,
      Clock clock,
      BusinessDay day) {
    this.agreements = agreements;
    this.organizations = organizations;
    this.caller = caller;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.day = day;
  }

  @Transactional
  PartnerAgreement add(AgreementBody body) {
    if (body.to() != null && body.to().isBefore(body.from())) {
      throw Refusal.invalid("to", "ENDS_BEFORE_IT_BEGINS");
    }
    organizations.requireInScope(body.organizationId());
    var agreement = new PartnerAgreement(ids.next(), body, clock.instant());
    agreements.persistAndFlush(agreement);
    audit.record("PARTNER_AGREEMENT_ADDED", agreement.id());
    return agreement;
  }

  @Transactional
  PartnerAgreement get(UUID id) {
    return agreements.find(id, caller.organizations()).orElseThrow(Refusal::notFound);
  }

  @Transactional
  Slice<PartnerAgreement, UUID> list(
      @Nullable UUID organization, @Nullable String kind, Keyset<UUID> keyset) {
    if (organization != null) {
      organizations.requireInScope(organization);
    }
    return agreements.list(organization, kind, caller.organizations(), keyset);
  }

  @Transactional
  PartnerAgreement end(UUID id) {
    var agreement = agreements.locked(id, caller.organizations()).orElseThrow(Refusal::notFound);
    agreement.end(day.today());
    agreements.flush();
    audit.record("PARTNER_AGREEMENT_ENDED", id);
    return agreement;
  }

  /// The partner's name, where the agreement is in the caller's scope.
  ///
  /// @throws Refusal 404, or 422 `AGREEMENT_DOES_NOT_COVER` where it is not in force today or names other kinds
  @Transactional
  public String partnerOf(UUID agreement, String kind) {
    var found = get(agreement);
    if (!found.covers(kind, day.today())) {
      throw new Refusal(MemberProblem.AGREEMENT_DOES_NOT_COVER, kind);
    }
    return found.partnerName();
  }
}
