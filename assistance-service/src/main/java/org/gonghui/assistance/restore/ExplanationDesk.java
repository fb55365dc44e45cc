package org.gonghui.assistance.restore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gonghui.assistance.AssistanceProblem;
import org.gonghui.assistance.MemberLock;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.roster.FourEyes;
import org.jspecify.annotations.Nullable;

/// Use cases of transfers that are not known here: one person of finance explains, another confirms. That somebody was
/// paid is theirs to know, so whoever reads is recorded.
@ApplicationScoped
class ExplanationDesk {
  private static final String READ = "TRANSFER_EXPLANATION_READ";
  private static final String PURPOSE = "PAYMENT";

  private final TransferExplanations explanations;
  private final UnknownTransfers transfers;
  private final AfterRestore afterRestore;
  private final MemberLock members;
  private final Event<TransferExplained> explained;
  private final FourEyes eyes;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  ExplanationDesk(
      TransferExplanations explanations,
      UnknownTransfers transfers,
      AfterRestore afterRestore,
      MemberLock members,
      Event<TransferExplained> explained,
      FourEyes eyes,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.explanations = explanations;
    this.transfers = transfers;
    this.afterRestore = afterRestore;
    this.members = members;
    this.explained = explained;
    this.eyes = eyes;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /// What is open of the member waits for finance at once, and what they are promised from now on.
  ///
  /// @throws Refusal 404 for a transfer or a member not in the scope, `FOUR_EYES` (403) for who was paid,
  ///     `TRANSFER_ALREADY_EXPLAINED` (409), `NOT_PAID_BY_TRANSFER` (422)
  @Transactional
  TransferExplanation explain(ExplainTransfer told, Set<UUID> organizations) {
    var member = members.hold(told.memberId());
    var union = explanations.unionOf(member, organizations).orElseThrow(Refusal::notFound);
    if (!transfers.isInScope(told.transfer(), organizations)) {
      throw Refusal.notFound();
    }
    eyes.requireNoneOf(List.of(member));
    var explanation =
        new TransferExplanation(ids.next(), told, member, union, eyes.caller(), clock.instant());
    explanations.persistAndFlush(explanation);
    explained.fire(new TransferExplained(member));
    // with the funds of what is open locked: nobody ends it meanwhile
    var payment = told.paymentId();
    if (payment != null && !explanations.canHavePaid(told.transfer(), member, payment)) {
      throw new Refusal(AssistanceProblem.NOT_PAID_BY_TRANSFER);
    }
    audit.record("TRANSFER_EXPLAINED", explanation.id());
    return explanation;
  }

  /// @throws Refusal `FOUR_EYES` (403) for who explained it or was paid
  @Transactional
  TransferExplanation confirm(UUID id, Set<UUID> organizations) {
    var explanation = locked(id, organizations);
    eyes.requireNoneOf(explanation.involved());
    explanation.confirm(eyes.caller());
    return kept(explanation, "TRANSFER_EXPLANATION_CONFIRMED");
  }

  /// The transfer is not known here again. What waits because of it waits until finance has looked at it.
  ///
  /// @throws Refusal `STATE_CONFLICT` (409) once payments go on because of it, or the bank's file has found the payment by it
  @Transactional
  TransferExplanation withdraw(UUID id, Set<UUID> organizations) {
    var explanation = locked(id, organizations);
    eyes.requireNoneOf(List.of(explanation.memberId()));
    afterRestore.lock();
    explanation.withdraw(afterRestore.isBankAwaited() && !explanations.hasFound(explanation.id()));
    return kept(explanation, "TRANSFER_EXPLANATION_WITHDRAWN");
  }

  /// What the member is promised from now on does not wait because of it.
  ///
  /// @throws Refusal `FOUR_EYES` (403) for who explained it or was paid
  @Transactional
  TransferExplanation close(UUID id, Set<UUID> organizations) {
    var explanation = locked(id, organizations);
    eyes.requireNoneOf(explanation.involved());
    explanation.close(afterRestore.isBankAwaited());
    return kept(explanation, "TRANSFER_EXPLANATION_CLOSED");
  }

  @Transactional
  TransferExplanation read(UUID id, Set<UUID> organizations) {
    var explanation = visible(id, organizations);
    audit.record(READ, explanation.memberId(), PURPOSE);
    return explanation;
  }

  @Transactional
  Slice<TransferExplanation, UUID> list(
      Set<UUID> organizations, @Nullable ExplanationState state, Keyset<UUID> keyset) {
    var shown = explanations.list(organizations, state, keyset);
    audit.recordAll(
        READ, shown.items().stream().map(TransferExplanation::memberId).toList(), PURPOSE);
    return shown;
  }

  private TransferExplanation visible(UUID id, Set<UUID> organizations) {
    return explanations.inScope(id, organizations).orElseThrow(Refusal::notFound);
  }

  private TransferExplanation locked(UUID id, Set<UUID> organizations) {
    return explanations.locked(visible(id, organizations));
  }

  private TransferExplanation kept(TransferExplanation explanation, String action) {
    audit.record(action, explanation.id());
    explanations.flush();
    return explanation;
  }
}
