package org.gonghui.member.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.member.MemberProblem;
import org.gonghui.member.membership.MembershipDesk;
import org.gonghui.member.organization.OrganizationDesk;
import org.gonghui.member.organization.Scope;
import org.gonghui.member.organization.TreeDesk;
import org.jspecify.annotations.Nullable;

/// Use cases of officers and their terms (M6).
@ApplicationScoped
class OfficeDesk {
  private final OfficeTerms terms;
  private final OfficePolicy policy;
  private final MembershipDesk memberships;
  private final Scope scope;
  private final TreeDesk tree;
  private final OrganizationDesk organizations;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;
  private final BusinessDay day;

  OfficeDesk(
      OfficeTerms terms,
      OfficeConfig config,
      MembershipDesk memberships,
      Scope scope,
      TreeDesk tree,
      OrganizationDesk organizations,
      Audit audit,
      Ids ids,
      Clock clock,
      BusinessDay day) {
    this.terms = terms;
    this.policy =
        new OfficePolicy(config.heldByOne(), config.heldBySeveral(), config.longestYears());
    this.memberships = memberships;
    this.scope = scope;
    this.tree = tree;
    this.organizations = organizations;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.day = day;
  }

  /// Enters who holds an office. Neither the member leaves nor the union closes meanwhile.
  @Transactional
  OfficeView enter(UUID organization, OfficeBody body) {
    requireFound(organization);
    policy.judge(body.role(), body.from(), body.to());
    if (tree.holdOpen(List.of(organization)).isEmpty()) {
      throw new Refusal(MemberProblem.UNION_CLOSED);
    }
    if (!memberships.isMemberInScope(body.memberId())) {
      throw new Refusal(MemberProblem.NOT_A_MEMBER);
    }
    terms.lock(organization);
    var one = policy.isHeldByOne(body.role());
    var by = scope.author();
    var term = new OfficeTerm(ids.next(), organization, body, one, by, clock.instant());
    terms.persistAndFlush(term);
    audit.record("OFFICE_ENTERED", term.id());
    return term.view();
  }

  /// @throws Refusal 404 unless the term is of a union in the caller's scope
  @Transactional
  void requireTerm(UUID id) {
    if (terms.inScope(id, scope.tops()).isEmpty()) {
      throw Refusal.notFound();
    }
  }

  /// Ends a term before its time.
  ///
  /// @param on the last day in office; today where nothing is said
  @Transactional
  OfficeView end(UUID id, @Nullable LocalDate on, EndReason reason) {
    var term = terms.locked(id, scope.tops()).orElseThrow(Refusal::notFound);
    term.end(on, day.today(), reason);
    terms.flush();
    audit.record("OFFICE_ENDED", id, reason.name());
    return term.view();
  }

  @Transactional
  Slice<OfficeView, UUID> list(OfficeFilter filter, Keyset<UUID> keyset) {
    if (filter.of() != null) {
      requireFound(filter.of());
    }
    if (filter.organization() != null) {
      organizations.requireInScope(filter.organization());
    }
    return terms.list(filter, scope.tops(), day.today(), keyset).map(OfficeTerm::view);
  }

  /// @throws Refusal 404 unless the union is in the caller's scope
  @Transactional
  void requireFound(UUID organization) {
    if (!scope.covers(List.of(organization))) {
      throw Refusal.notFound();
    }
  }
}
