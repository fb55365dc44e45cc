package org.gonghui.member.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;

/// Where a union may stand when an administrator founds or corrects it (M6, M7). Decisions keep the same rules.
@ApplicationScoped
class Places {
  private final Organizations organizations;
  private final TreeRows tree;
  private final Scope scope;

  Places(Organizations organizations, TreeRows tree, Scope scope) {
    this.organizations = organizations;
    this.tree = tree;
    this.scope = scope;
  }

  /// Those above stay open until the transaction ends.
  ///
  /// @throws Refusal 403 when one above is out of the caller's scope, 409 when one is closed or bears no such union, 400 when
  ///     what is named as an industry federation is none
  void requireAbove(OrganizationBody body) {
    var wanted = new ArrayList<>(body.industryParents());
    if (body.parentId() != null) {
      wanted.add(body.parentId());
    }
    if (!scope.covers(wanted)) {
      throw new Refusal(KitProblem.ORGANIZATION_OUT_OF_SCOPE);
    }
    if (tree.holdOpen(wanted).size() < Set.copyOf(wanted).size()) {
      throw new Refusal(MemberProblem.UNION_CLOSED);
    }
    wanted.forEach(this::requireBearer);
    if (body.industryParents().stream()
        .anyMatch(id -> organizations.type(id) != OrganizationType.INDUSTRY_FEDERATION)) {
      throw Refusal.invalid("industryParentIds", "NOT_AN_INDUSTRY_FEDERATION");
    }
    if (body.parentId() != null && !organizations.type(body.parentId()).bears(body.type())) {
      throw new Refusal(MemberProblem.AREA_BELOW_LEAF);
    }
  }

  /// Whether a union may be placed below this one: it is open, and nothing above it is being closed, whose unions are on
  /// their way to where this one may stand.
  boolean isBearer(UUID id) {
    return organizations.stillOpen(id).isPresent() && tree.isOpenAbove(id);
  }

  /// @throws Refusal 409 unless a union may be placed below this one
  void requireBearer(UUID id) {
    if (!isBearer(id)) {
      throw new Refusal(MemberProblem.UNION_CLOSED);
    }
  }

  /// @throws Refusal 409 when a union of this kind cannot bear what stands below this one, or others are on their way to it
  void requireBears(UUID id, OrganizationType type) {
    tree.requireNobodyComing(id);
    if (organizations.below(id).stream().anyMatch(below -> !type.bears(below.type()))) {
      throw new Refusal(MemberProblem.AREA_BELOW_LEAF);
    }
  }

  /// A union with anybody in it is closed by a decision, which says where they go. Nobody joins it until the transaction ends.
  ///
  /// @throws Refusal 409 when it has members, or unions below it, or members of another are on their way into it
  void requireEmpty(UUID id) {
    tree.hold(Set.of(id));
    tree.requireNobodyComing(id);
    var members = tree.members(id);
    var unions = organizations.below(id).size();
    if (members > 0 || unions > 0) {
      throw new Refusal(MemberProblem.UNION_NOT_EMPTY, members, unions);
    }
  }
}
