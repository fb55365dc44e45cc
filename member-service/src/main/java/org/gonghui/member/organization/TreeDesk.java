package org.gonghui.member.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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
  private final Places places;
  private final Inheritance inheritance;
  private final Branches branches;
  private final Scope scope;
  private final ScopeClosure closure;
  private final Outbox outbox;

  TreeDesk(
      Organizations organizations,
      TreeRows tree,
      Places places,
      Inheritance inheritance,
      Branches branches,
      Scope scope,
      ScopeClosure closure,
      Outbox outbox) {
    this.organizations = organizations;
    this.tree = tree;
    this.places = places;
    this.inheritance = inheritance;
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
    tree.requireNobodyComing(id);
    places.requireBearer(parentId);
    inheritance.standing(parentId).require(id, union.type());
    tree.hold(List.of(id));
    union.move(parentId, decision);
    settle(List.of(union));
  }

  /// Closes a union: nobody joins it any more. Its members are still there, and so are the unions below it: [#pass] takes
  /// them away, and [#closed] tells that nobody is left. It is decided from above: who stands at the top of it has no say.
  ///
  /// @return the heirs, with where the unions go where nothing was said
  @Transactional
  public Heirs close(UUID decision, UUID id, Heirs said) {
    var union = found(id);
    requireFromAbove(union);
    tree.requireNobodyComing(id);
    requireHeirOfMembers(id, said.membersTo());
    var heirs = inheritance.judge(union, said);
    tree.hold(Stream.of(id, heirs.successor()).filter(Objects::nonNull).toList());
    union.close(heirs.successor(), decision);
    organizations.flush();
    branches.settle(union);
    tell(union);
    Optional.ofNullable(heirs.successor()).map(this::open).ifPresent(into -> into.takeOver(union));
    return heirs;
  }

  /// How many unions stand below one that was closed, by area or by industry.
  @Transactional
  public long left(UUID id) {
    return organizations.countLeft(id);
  }

  /// Passes some of the unions below one that was closed on to its heirs.
  ///
  /// @return how many; none when none is left
  @Transactional
  public int pass(UUID decision, UUID id, Heirs heirs, int most) {
    if (left(id) == 0) {
      return 0;
    }
    tree.lock();
    var passed = inheritance.pass(id, heirs, decision, most);
    settle(passed);
    return passed.size();
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
        });
  }

  /// Of these unions the open ones, which stay open until the transaction ends: who joins one of them does not meet its
  /// closing.
  @Transactional
  public Set<UUID> holdOpen(Collection<UUID> unions) {
    return tree.holdOpen(unions);
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

  private void settle(Collection<Organization> placed) {
    organizations.flush();
    for (var one : placed) {
      closure.place(one.id(), one.parentId(), one.industryParentIds());
      tell(one);
    }
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
