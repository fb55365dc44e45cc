package org.gonghui.member.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.event.Outbox;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.scope.ScopeClosure;
import org.gonghui.member.MemberProblem;

/// Use cases of the tree of unions (M6, M7).
@ApplicationScoped
public class OrganizationDesk {
  private final Organizations organizations;
  private final TreeRows tree;
  private final Places places;
  private final Branches branches;
  private final EmploymentForms forms;
  private final Scope scope;
  private final ScopeClosure closure;
  private final Outbox outbox;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  OrganizationDesk(
      Organizations organizations,
      TreeRows tree,
      Places places,
      Branches branches,
      EmploymentForms forms,
      Scope scope,
      ScopeClosure closure,
      Outbox outbox,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.organizations = organizations;
    this.tree = tree;
    this.places = places;
    this.branches = branches;
    this.forms = forms;
    this.scope = scope;
    this.closure = closure;
    this.outbox = outbox;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  Organization add(OrganizationBody body) {
    judge(body);
    tree.lockForFounding();
    places.requireAbove(body);
    var organization = new Organization(ids.next(), body, scope.author(), clock.instant());
    organizations.persistAndFlush(organization);
    branches.settle(organization);
    place(organization);
    tell(organization, "ORGANIZATION_ADDED");
    return organization;
  }

  /// @param amend gives the new description once the organisation was found in scope; checks the precondition too
  @Transactional
  Organization change(UUID id, Function<Organization, OrganizationBody> amend) {
    tree.lock();
    var organization = get(id);
    var before = organization.body();
    var body = amend.apply(organization);
    judge(body);
    if (before.parentId() != null && body.parentId() == null) {
      throw withoutParent();
    }
    organization.requireNotClosing();
    var opens = !Boolean.FALSE.equals(body.open());
    if (organization.isOpen() && !opens) {
      places.requireEmpty(id);
    }
    if (body.type() != before.type()) {
      places.requireBears(id, body.type());
    }
    if (body.type() != before.type()
        || (!organization.isOpen() && opens)
        || !organization.standsUnder(body.parentId(), body.industryParents())) {
      places.requireAbove(body);
    }
    organization.describe(body);
    var moved = !organization.standsUnder(before.parentId(), before.industryParents());
    organizations.flush();
    branches.settle(organization);
    if (moved) {
      if (tree.isInRing(id)) {
        throw new Refusal(MemberProblem.CYCLE);
      }
      place(organization);
    }
    tell(organization, moved ? "ORGANIZATION_MOVED" : "ORGANIZATION_CHANGED");
    return organization;
  }

  @Transactional
  Organization get(UUID id) {
    return organizations.find(id, scope.tops()).orElseThrow(Refusal::notFound);
  }

  @Transactional
  Slice<Organization, UUID> list(OrganizationFilter filter, Keyset<UUID> keyset) {
    if (filter.ancestor() != null) {
      requireInScope(filter.ancestor());
    }
    return organizations.list(filter, scope.tops(), keyset);
  }

  /// @throws Refusal 403 `ORGANIZATION_OUT_OF_SCOPE` unless the organisation is the caller's or below it
  @Transactional
  public void requireInScope(UUID organization) {
    if (!isInScope(organization)) {
      throw new Refusal(KitProblem.ORGANIZATION_OUT_OF_SCOPE);
    }
  }

  /// Whether the organisation is the caller's or below it.
  @Transactional
  public boolean isInScope(UUID organization) {
    return scope.covers(List.of(organization));
  }

  private void judge(OrganizationBody body) {
    if (body.parentId() == null && !body.type().standsAlone()) {
      throw withoutParent();
    }
    var code = body.creditCode();
    if (code == null && body.type() == OrganizationType.ENTERPRISE_UNION) {
      throw Refusal.invalid("creditCode", "REQUIRED");
    }
    if (code != null && CreditCode.of(code).isEmpty()) {
      throw new Refusal(MemberProblem.INVALID_CREDIT_CODE)
          .violation("creditCode", "INVALID_CREDIT_CODE");
    }
    if (body.employmentForms() != null
        && !forms.byText().values().containsAll(body.employmentForms())) {
      throw Refusal.invalid("employmentForms", "UNKNOWN_EMPLOYMENT_FORM");
    }
  }

  private static Refusal withoutParent() {
    return Refusal.invalid("parentId", "REQUIRED");
  }

  private void place(Organization organization) {
    closure.place(organization.id(), organization.parentId(), organization.industryParentIds());
  }

  private void tell(Organization organization, String action) {
    outbox.add(organization.changed(), organization.version());
    audit.record(action, organization.id());
  }
}
