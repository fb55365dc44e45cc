package org.gonghui.member.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;

/// Use cases of where a union serves people beside its own division (M7).
@ApplicationScoped
class ServiceAreaDesk {
  private final Organizations organizations;
  private final ServiceAreas areas;
  private final Branches branches;
  private final TreeRows tree;
  private final Scope scope;
  private final Audit audit;

  ServiceAreaDesk(
      Organizations organizations,
      ServiceAreas areas,
      Branches branches,
      TreeRows tree,
      Scope scope,
      Audit audit) {
    this.organizations = organizations;
    this.areas = areas;
    this.branches = branches;
    this.tree = tree;
    this.scope = scope;
    this.audit = audit;
  }

  @Transactional
  List<String> of(UUID id) {
    return areas.of(found(id).id());
  }

  /// @throws Refusal 404 unless the union is in the caller's scope
  @Transactional
  void requireFound(UUID id) {
    if (!scope.covers(List.of(id))) {
      throw Refusal.notFound();
    }
  }

  /// These take the place of what was said before; places of a branch go with them.
  @Transactional
  List<String> put(UUID id, List<String> divisions) {
    tree.lock();
    var union = found(id);
    union.requireOpen();
    if (!divisions.isEmpty() && !union.takesInByPlace()) {
      throw new Refusal(MemberProblem.NOBODY_TO_SERVE);
    }
    areas.put(
        id,
        divisions.stream()
            .distinct()
            .filter(division -> !division.equals(union.divisionCode()))
            .sorted()
            .toList());
    branches.settle(union);
    audit.record("SERVICE_AREAS_CHANGED", id);
    return areas.of(id);
  }

  private Organization found(UUID id) {
    return organizations.find(id, scope.tops()).orElseThrow(Refusal::notFound);
  }
}
