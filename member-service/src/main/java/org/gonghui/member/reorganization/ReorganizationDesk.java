package org.gonghui.member.reorganization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.member.membership.RelocationDesk;
import org.gonghui.member.organization.Heirs;
import org.gonghui.member.organization.Scope;
import org.gonghui.member.organization.TreeDesk;

/// Use cases of decisions on unions (M6, M7), and of who asks what was decided.
@ApplicationScoped
class ReorganizationDesk {
  private final Reorganizations reorganizations;
  private final UnionHistories histories;
  private final TreeDesk tree;
  private final Scope scope;
  private final RelocationDesk relocations;
  private final ReorganizationConfig config;
  private final Caller caller;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;
  private final BusinessDay day;

  ReorganizationDesk(
      Reorganizations reorganizations,
      UnionHistories histories,
      TreeDesk tree,
      Scope scope,
      RelocationDesk relocations,
      ReorganizationConfig config,
      Caller caller,
      Audit audit,
      Ids ids,
      Clock clock,
      BusinessDay day) {
    this.reorganizations = reorganizations;
    this.histories = histories;
    this.tree = tree;
    this.scope = scope;
    this.relocations = relocations;
    this.config = config;
    this.caller = caller;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.day = day;
  }

  /// Enters a decision and does what it says: the tree changes with it. What is below a union that is closed, and its members, are
  /// counted once nobody can come any more; they go by and by ([CarryingOutDesk]).
  @Transactional
  ReorganizationView decide(UUID union, Plan plan, Ruling ruling) {
    var on = ruling.takenOn(day.today());
    tree.holdFor(union, plan.named());
    var made = new Reorganization(ids.next(), union, plan, ruling.decision(), on, entry());
    reorganizations.persistAndFlush(made);
    switch (plan) {
      case Plan.Move(var parent) -> {
        tree.move(made.id(), union, parent);
        made.complete(clock.instant());
      }
      case Plan.Merger(var into) -> {
        close(made, Heirs.merger(into));
      }
      case Plan.Dissolution(var unionsTo, var membersTo) -> {
        close(made, new Heirs(unionsTo, membersTo, null));
      }
    }
    reorganizations.flush();
    audit.record("UNION_" + plan.kind().name() + "_DECIDED", union);
    return made.view();
  }

  @Transactional
  ReorganizationView get(UUID id) {
    return reorganizations
        .inScope(scope.tops(), id)
        .map(Reorganization::view)
        .orElseThrow(Refusal::notFound);
  }

  /// @throws Refusal 404 unless the union is in the caller's scope
  @Transactional
  void requireFound(UUID union) {
    if (!scope.covers(List.of(union))) {
      throw Refusal.notFound();
    }
  }

  @Transactional
  Slice<UnionPast, Long> history(UUID union, Keyset<Long> keyset) {
    requireFound(union);
    return histories.of(union, keyset);
  }

  private void close(Reorganization made, Heirs said) {
    var union = made.organizationId();
    var heirs = tree.close(made.id(), union, said);
    made.expect(heirs, tree.left(union), relocations.count(union));
    made.passOn(tree.pass(made.id(), union, heirs, config.unions()));
  }

  private Entry entry() {
    return new Entry(scope.author(), caller.person().orElse(null), clock.instant());
  }
}
