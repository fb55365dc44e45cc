package org.gonghui.member.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;
import org.jspecify.annotations.Nullable;

/// What stands below a union that closes, by area or by industry, goes to its heirs: some at a time, since a city's
/// federation has thousands. Until the last one has gone nothing is moved below any of them ([Places#requireBearer]), so
/// that what was judged once stays true.
@ApplicationScoped
class Inheritance {
  private final Organizations organizations;
  private final Places places;
  private final TreeRows tree;

  Inheritance(Organizations organizations, Places places, TreeRows tree) {
    this.organizations = organizations;
    this.places = places;
    this.tree = tree;
  }

  /// @return the heirs, with where the unions go where nothing was said
  /// @throws Refusal 409 when an heir is closed or does not bear what it would have below it, 422 when it stands below that
  ///     itself, 400 when nobody is there to take it
  Heirs judge(Organization union, Heirs said) {
    requireOther(union, said.unionsTo());
    Optional.ofNullable(said.unionsTo()).ifPresent(places::requireBearer);
    requireNoRing(union, said.successor());
    var below = organizations.below(union.id());
    if (below.isEmpty()) {
      return said;
    }
    var heir = heirOfUnions(union, said);
    var standing = standing(heir);
    below.forEach(one -> standing.require(one.id(), one.type()));
    return said.unionsTo(heir);
  }

  /// Passes some on.
  ///
  /// @return those that were, which now stand elsewhere
  Collection<Organization> pass(UUID from, Heirs heirs, UUID decision, int most) {
    var below = organizations.below(from, most);
    var ofIndustry = organizations.ofIndustry(from, most);
    var passed = new LinkedHashSet<>(below);
    passed.addAll(ofIndustry);
    tree.hold(passed.stream().map(Organization::id).toList());
    below.forEach(one -> one.move(heirs.requireUnionsTo(), decision));
    ofIndustry.forEach(one -> one.changeIndustry(from, heirs.successor(), decision));
    return passed;
  }

  /// What stands where, to be asked whether it bears others.
  Standing standing(UUID id) {
    return new Standing(id, organizations.type(id), tree.above(id));
  }

  private UUID heirOfUnions(Organization union, Heirs said) {
    return Optional.ofNullable(said.unionsTo())
        .or(() -> Optional.ofNullable(union.parentId()).filter(places::isBearer))
        .orElseThrow(() -> Refusal.invalid("unionsTo", "REQUIRED"));
  }

  private static void requireOther(Organization union, @Nullable UUID heir) {
    if (union.id().equals(heir)) {
      throw new Refusal(MemberProblem.CYCLE);
    }
  }

  /// Members of an industry federation belong to its successor; without one they stand in their area alone.
  private void requireNoRing(Organization union, @Nullable UUID successor) {
    var above = successor == null ? Set.<UUID>of() : tree.above(successor);
    if (organizations.ofIndustry(union.id()).stream()
        .map(Organization::id)
        .anyMatch(above::contains)) {
      throw new Refusal(MemberProblem.CYCLE);
    }
  }
}
