package org.gonghui.member.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.access.FileReadings;
import org.gonghui.member.access.ReadingPurpose;
import org.gonghui.member.identity.DocumentSeen;
import org.gonghui.member.identity.PhoneProofDesk;
import org.gonghui.member.inbox.InboxDesk;
import org.gonghui.member.inbox.Message;
import org.gonghui.member.inbox.Template;
import org.gonghui.member.membership.CorrectionDesk;
import org.gonghui.member.membership.LifeDesk;
import org.jspecify.annotations.Nullable;

/// Use cases of officers who decide, by the document that they have seen, what a person is known by.
@ApplicationScoped
class DecisionDesk {
  private final ProfileChanges changes;
  private final ChangeSeal seal;
  private final CorrectionDesk corrections;
  private final PhoneProofDesk proofs;
  private final LifeDesk life;
  private final InboxDesk inbox;
  private final FileReadings readings;
  private final Caller caller;
  private final Audit audit;
  private final Clock clock;

  DecisionDesk(
      ProfileChanges changes,
      ChangeSeal seal,
      CorrectionDesk corrections,
      PhoneProofDesk proofs,
      LifeDesk life,
      InboxDesk inbox,
      FileReadings readings,
      Caller caller,
      Audit audit,
      Clock clock) {
    this.changes = changes;
    this.seal = seal;
    this.corrections = corrections;
    this.proofs = proofs;
    this.life = life;
    this.inbox = inbox;
    this.readings = readings;
    this.caller = caller;
    this.audit = audit;
    this.clock = clock;
  }

  /// Masked.
  @Transactional
  Slice<ChangeView, UUID> list(@Nullable ChangeState state, Keyset<UUID> keyset) {
    return changes.list(caller.organizations(), state, keyset).map(this::masked);
  }

  /// In full, since the officer compares it with a document; the reading is recorded.
  @Transactional
  ChangeView get(UUID id) {
    var change = find(id);
    audit.record("MEMBER_READ", change.memberId(), ReadingPurpose.PROFILE_CHANGE.name());
    readings.record(List.of(change.memberId()), ReadingPurpose.PROFILE_CHANGE);
    return change.view(seal.open(change).orElse(null));
  }

  @Transactional
  void require(UUID id) {
    find(id);
  }

  @Transactional
  ChangeView approve(UUID id, DocumentSeen document) {
    var change = held(id);
    var wanted = seal.open(change);
    change.approve(clock.instant());
    changes.flush();
    carryOut(change, wanted.orElseThrow());
    audit.record("PROFILE_CHANGE_APPROVED", id, document.name());
    tell(change, Template.PROFILE_CHANGED);
    return masked(change);
  }

  private void carryOut(ProfileChange change, String wanted) {
    switch (change.kind()) {
      case NAME -> corrections.rename(change.memberId(), wanted);
      case PHONE -> proofs.replaced(corrections.rephone(change.memberId(), wanted));
      case RESIDENT_ID -> corrections.renumber(change.memberId(), wanted);
    }
  }

  @Transactional
  ChangeView refuse(UUID id, ChangeRefusal reason) {
    var change = held(id);
    change.refuse(reason, clock.instant());
    changes.flush();
    audit.record("PROFILE_CHANGE_REFUSED", id, reason.name());
    tell(change, Template.PROFILE_CHANGE_REFUSED);
    return masked(change);
  }

  private ProfileChange find(UUID id) {
    return changes.inScope(id, caller.organizations()).orElseThrow(Refusal::notFound);
  }

  /// Of a member in scope, and nobody decides on their own.
  private ProfileChange held(UUID id) {
    var change = find(id);
    var _ = life.holdInScope(change.memberId());
    changes.lock(change);
    return change;
  }

  private ChangeView masked(ProfileChange change) {
    return change.view(seal.open(change).map(change.kind()::mask).orElse(null));
  }

  private void tell(ProfileChange change, Template template) {
    inbox.tell(
        new Message(
            change.memberId(), template, Map.of(), "/v1/me/profile-changes/" + change.id()));
  }
}
