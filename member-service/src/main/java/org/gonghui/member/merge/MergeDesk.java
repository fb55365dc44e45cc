package org.gonghui.member.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;
import org.gonghui.member.membership.RecordsDesk;
import org.gonghui.member.organization.OrganizationDesk;

/// Use cases of two records of one person (M1). Both persons are held, in the order of their ids, before anything is moved.
@ApplicationScoped
class MergeDesk {
  private final MemberMerges merges;
  private final Moving moving;
  private final RecordsDesk records;
  private final OrganizationDesk organizations;
  private final MergeConfig config;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  MergeDesk(
      MemberMerges merges,
      Moving moving,
      RecordsDesk records,
      OrganizationDesk organizations,
      MergeConfig config,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.merges = merges;
    this.moving = moving;
    this.records = records;
    this.organizations = organizations;
    this.config = config;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /// @throws Refusal 404 where either is out of scope, 409 `ALREADY_MERGED`, 422 `TWO_PERSONS`
  @Transactional
  MergeView merge(UUID kept, UUID merged, MergeReason reason) {
    requireInScope(kept);
    requireInScope(merged);
    if (kept.equals(merged)) {
      throw Refusal.invalid("mergedId", "INVALID_VALUE");
    }
    records.hold(kept, merged);
    if (merges.isMerged(kept) || merges.isMerged(merged) || merges.hasOthers(merged)) {
      throw new Refusal(MemberProblem.ALREADY_MERGED);
    }
    records.requireOnePerson(kept, merged, reason == MergeReason.NEW_DOCUMENT);
    var merge = new MemberMerge(ids.next(), kept, merged, reason, clock.instant());
    merges.persistAndFlush(merge);
    moving.move(merge);
    records.join(kept, merged);
    record("MEMBER_MERGED", merge, reason.name());
    return view(merge);
  }

  @Transactional
  MergeView get(UUID id) {
    return view(find(id));
  }

  /// @throws Refusal 409 where it was undone or is final
  @Transactional
  MergeView undo(UUID id) {
    var merge = find(id);
    hold(merge);
    var now = clock.instant();
    if (merge.stands() && now.isAfter(undoUntil(merge))) {
      throw Refusal.wrongState(MergeState.FINAL);
    }
    merge.undo(now);
    merges.flush();
    records.open(merge.mergedId());
    moving.moveBack(merge);
    records.part(merge.keptId(), merge.mergedId());
    record("MEMBER_MERGE_UNDONE", merge, "UNDONE");
    return view(merge);
  }

  /// Merges that cannot be undone any more.
  @Transactional
  List<UUID> due() {
    return merges.due(clock.instant().minus(undoable()));
  }

  /// Moves what has come to the merged record since, and tells the other services.
  @Transactional
  void finish(UUID id) {
    var merge = merges.known(id).orElseThrow();
    hold(merge);
    if (merge.stands()) {
      merge.finish(clock.instant());
      merges.flush();
      moving.follow(merge);
      records.finish(merge.keptId(), merge.mergedId());
      record("MEMBER_MERGE_FINAL", merge, "FINAL");
    }
  }

  private MemberMerge find(UUID id) {
    var merge = merges.known(id).orElseThrow(Refusal::notFound);
    requireInScope(merge.keptId());
    return merge;
  }

  private void requireInScope(UUID member) {
    if (!records.unionOf(member).map(organizations::isInScope).orElse(false)) {
      throw Refusal.notFound();
    }
  }

  private void hold(MemberMerge merge) {
    records.hold(merge.keptId(), merge.mergedId());
    merges.lock(merge);
  }

  private void record(String action, MemberMerge merge, String purpose) {
    audit.recordAll(action, List.of(merge.keptId(), merge.mergedId()), purpose);
  }

  private MergeView view(MemberMerge merge) {
    return merge.view(undoUntil(merge));
  }

  private Instant undoUntil(MemberMerge merge) {
    return merge.mergedAt().plus(undoable());
  }

  private Duration undoable() {
    return Duration.ofDays(config.undoDays());
  }
}
