package org.gonghui.member.reorganization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.event.Outbox;
import org.gonghui.member.inbox.InboxDesk;
import org.gonghui.member.inbox.Message;
import org.gonghui.member.inbox.Template;
import org.gonghui.member.membership.RelocationDesk;
import org.gonghui.member.organization.TreeDesk;

/// Carries decisions out. A portion of the members, their events and messages, and how far it has come, are one
/// transaction; what is left is found by looking who is still there.
@ApplicationScoped
class CarryingOutDesk {
  private final Reorganizations reorganizations;
  private final RelocationDesk relocations;
  private final TreeDesk tree;
  private final InboxDesk inbox;
  private final Outbox outbox;
  private final ReorganizationConfig config;
  private final Audit audit;
  private final Clock clock;

  CarryingOutDesk(
      Reorganizations reorganizations,
      RelocationDesk relocations,
      TreeDesk tree,
      InboxDesk inbox,
      Outbox outbox,
      ReorganizationConfig config,
      Audit audit,
      Clock clock) {
    this.reorganizations = reorganizations;
    this.relocations = relocations;
    this.tree = tree;
    this.inbox = inbox;
    this.outbox = outbox;
    this.config = config;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  List<UUID> running() {
    return reorganizations.running();
  }

  /// Moves a portion of the unions below it, or of the members once these have gone.
  ///
  /// @return whether to go on: false when it is done, another copy is at it, or events are to be sent first
  @Transactional
  boolean carryOn(UUID id) {
    var taken = reorganizations.take(id);
    if (taken.isEmpty() || outbox.isDeeperThan(config.deepestOutbox())) {
      return false;
    }
    var work = taken.get();
    var passed = tree.pass(work.id(), work.organizationId(), work.heirs(), config.unions());
    if (passed > 0) {
      work.passOn(passed);
      return true;
    }
    var gone = leave(work);
    if (gone.isEmpty() && relocations.count(work.organizationId()) == 0) {
      work.complete(clock.instant());
      tree.closed(work.organizationId());
      audit.record("UNION_" + work.kind().name() + "_COMPLETED", work.organizationId());
      return false;
    }
    work.advance(gone.size());
    var template = work.membersTo().isPresent() ? Template.UNION_CHANGED : Template.UNION_DISSOLVED;
    inbox.tellAll(
        gone.stream()
            .map(member -> new Message(member, template, Map.of(), "/v1/me/membership"))
            .toList());
    return true;
  }

  private List<UUID> leave(Reorganization work) {
    var reason = work.kind().name();
    return work.membersTo()
        .map(to -> relocations.relocate(work.organizationId(), to, config.batch(), reason))
        .orElseGet(() -> relocations.release(work.organizationId(), config.batch(), reason));
  }
}
