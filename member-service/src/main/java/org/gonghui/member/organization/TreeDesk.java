package org.gonghui.member.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.gonghui.kit.event.Outbox;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.scope.ScopeClosure;
import org.gonghui.member.MemberProblem;
import org.jspecify.annotations.Nullable;

/// What decisions on the tree of unions do (M6, M7). They follow one another, and changes by administrators too: two that
/// are right alone and wrong together are judged one after the other.
@ApplicationScoped
public class TreeDesk {
  private final Organizations organizations;
  private final TreeRows tree;
  private final Branches branches;
  private final Scope scope;
  private final ScopeClosure closure;
  private final Outbox outbox;

  TreeDesk(
      Organizations organizations,
      TreeRows tree,
      Branches branches,
      Scope scope,
      ScopeClosure closure,
      Outbox outbox) {
    this.organizations = organizations;
    this.tree = tree;
    this.branches = branches;
    this.scope = scope;
    this.closure = closure;
    this.outbox = outbox;
  }

  /// Keeps the tree as it is for a decision on an open union in the caller's scope.
  ///
  /// @param named other unions that the decision names
  /// @throws Refusal 404 out of scope, 403 when one that is named is, 409 when the union is not open
  @Transactional
  public void holdFor(UUID union, Collection<UUID> named) {
    tree.lock();
    var held = found(union);
    if (!scope.covers(List.copyOf(named))) {
      throw new Refusal(KitProblem.ORGANIZATION_OUT_OF_SCOPE);
    }
    held.requireOpen();
  }

  /// Moves a union, with everything below it.
  @Transactional
  public void move(UUID decision, UUID id, UUID parentId) {
    var union = found(id);
    var parent = open(parentId);
    tree.hold(List.of(id));
    requireFit(standing(parent), union);
    union.move(parentId, decision);
    settle(List.of(union));
  }

  /// Closes a union: nobody joins it any more, and the unions below it have gone to their heir. Its members are still
  /// there; [#closed] tells that they are not. It is decided from above: who stands at the top of it has no say.
  @Transactional
  public void close(UUID decision, UUID id, Heirs heirs) {
    var union = found(id);
    requireFromAbove(union);
    tree.requireNobodyComing(id);
    requireHeirOfMembers(id, heirs.membersTo());
    var below = organizations.below(id);
    var ofIndustry = organizations.ofIndustry(id);
    var changed = new TreeSet<UUID>(List.of(id));
    below.forEach(one -> changed.add(one.id()));
    ofIndustry.forEach(one -> changed.add(one.id()));
    tree.hold(changed);
    adopt(union, below, heirs, decision);
    regroup(id, ofIndustry, heirs.successor(), decision);
    union.close(heirs.successor(), decision);
    settle(merged(below, ofIndustry));
    organizations.flush();
    branches.settle(union);
    tell(union);
  }

  /// The last member of a union that was closed has left it.
  @Transactional
  public void closed(UUID id) {
    tree.lock();
    organizations
        .emptied(id)
        .ifPresent(union -> {
          union.closed();
          organizations.flush();
          tell(union);
        });
  }

  /// Of these unions the open ones, which stay open until the transaction ends: who joins one of them does not meet its
  /// closing.
  @Transactional
  public Set<UUID> holdOpen(Collection<UUID> unions) {
    return tree.holdOpen(unions);
  }

  private void adopt(Organization union, List<Organization> below, Heirs heirs, UUID decision) {
    if (union.id().equals(heirs.unionsTo())) {
      throw new Refusal(MemberProblem.CYCLE);
    }
    var named = Optional.ofNullable(heirs.unionsTo()).map(this::open);
    if (below.isEmpty()) {
      return;
    }
    var heir =
        named
            .or(() -> Optional.ofNullable(union.parentId()).flatMap(organizations::stillOpen))
            .orElseThrow(() -> Refusal.invalid("unionsTo", "REQUIRED"));
    var standing = standing(heir);
    for (var one : below) {
      requireFit(standing, one);
      one.move(heir.id(), decision);
    }
  }

  /// Members of an industry federation belong to its successor; without one they stand in their area alone.
  private void regroup(
      UUID id, List<Organization> ofIndustry, @Nullable UUID successor, UUID decision) {
    var above = successor == null ? Set.<UUID>of() : tree.above(successor);
    for (var one : ofIndustry) {
      if (above.contains(one.id())) {
        throw new Refusal(MemberProblem.CYCLE);
      }
      one.changeIndustry(id, successor, decision);
    }
  }

  private void requireFromAbove(Organization union) {
    if (union.parentId() != null && !scope.covers(List.of(union.parentId()))) {
      throw new Refusal(KitProblem.ORGANIZATION_OUT_OF_SCOPE);
    }
  }

  private void requireHeirOfMembers(UUID id, @Nullable UUID heir) {
    if (heir != null) {
      if (heir.equals(id)) {
        throw new Refusal(MemberProblem.CYCLE);
      }
      open(heir);
    }
  }

  private static void requireFit(Standing above, Organization union) {
    above
        .refuses(union.id(), union.type())
        .ifPresent(why -> {
          throw new Refusal(why);
        });
  }

  private Standing standing(Organization union) {
    return new Standing(union.id(), union.type(), tree.above(union.id()));
  }

  private void settle(List<Organization> placed) {
    organizations.flush();
    for (var one : placed) {
      closure.place(one.id(), one.parentId(), one.industryParentIds());
      tell(one);
    }
  }

  private static List<Organization> merged(List<Organization> some, List<Organization> others) {
    var all = new ArrayList<>(some);
    others.stream().filter(one -> !all.contains(one)).forEach(all::add);
    return all;
  }

  private Organization found(UUID id) {
    return organizations.find(id, scope.tops()).orElseThrow(Refusal::notFound);
  }

  /// Who may name it was judged before.
  private Organization open(UUID id) {
    return organizations.stillOpen(id).orElseThrow(() -> new Refusal(MemberProblem.UNION_CLOSED));
  }

  private void tell(Organization union) {
    outbox.add(union.changed(), union.version());
  }
}
