package org.gonghui.member.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.member.MemberProblem;
import org.gonghui.member.inbox.InboxDesk;
import org.gonghui.member.inbox.Message;
import org.gonghui.member.inbox.Template;
import org.gonghui.member.membership.LifeDesk;
import org.gonghui.member.membership.MemberLife;
import org.gonghui.member.membership.MembershipFacts;
import org.gonghui.member.organization.TreeDesk;
import org.gonghui.member.organization.UnionLookup;

/// The steps of a transfer, for the desks. Each holds the member first, then the transfer: two wishes, or a transfer and a
/// leaving, follow one another.
@ApplicationScoped
class Moves {
  private final Transfers transfers;
  private final LifeDesk life;
  private final UnionLookup unions;
  private final TreeDesk tree;
  private final InboxDesk inbox;
  private final TransferConfig config;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;
  private final BusinessDay day;

  Moves(
      Transfers transfers,
      LifeDesk life,
      UnionLookup unions,
      TreeDesk tree,
      InboxDesk inbox,
      TransferConfig config,
      Audit audit,
      Ids ids,
      Clock clock,
      BusinessDay day) {
    this.transfers = transfers;
    this.life = life;
    this.unions = unions;
    this.tree = tree;
    this.inbox = inbox;
    this.config = config;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.day = day;
  }

  /// @param membership of a member who is held
  Transfer begin(MembershipFacts membership, Wish wish, AskedBy askedBy) {
    if (wish.on().isAfter(day.today().plusDays(config.daysAhead()))) {
      throw Refusal.invalid("on", "TOO_FAR_AHEAD");
    }
    if (!membership.state().isAlive()) {
      throw Refusal.wrongState(membership.state());
    }
    if (transfers.open(membership.memberId()).isPresent()) {
      throw new Refusal(MemberProblem.TRANSFER_UNDER_WAY);
    }
    if (membership.organizationId().equals(wish.toOrganizationId())) {
      throw new Refusal(MemberProblem.ALREADY_IN_UNION);
    }
    if (!unions.isOpen(wish.toOrganizationId())) {
      throw new Refusal(MemberProblem.UNKNOWN_UNION);
    }
    var transfer = new Transfer(ids.next(), membership, wish, askedBy, clock.instant());
    transfers.persistAndFlush(transfer);
    audit.record("TRANSFER_OFFERED", transfer.id(), askedBy.name());
    return transfer;
  }

  /// Holds the member, and reads the transfer again.
  void hold(Transfer transfer) {
    var _ = life.hold(transfer.memberId());
    transfers.lock(transfer);
  }

  /// Carries a held transfer out where its day has come.
  void moveIfDue(Transfer held) {
    if (!held.isDue(day.today())) {
      return;
    }
    var membership = life.hold(held.memberId()).orElseThrow();
    if (!membership.state().isAlive()
        || membership.organizationId().equals(held.toId())
        || tree.holdOpen(List.of(held.toId())).isEmpty()) {
      lapse(held);
      return;
    }
    held.carryOut(clock.instant());
    transfers.flush();
    life.transfer(held.memberId(), held.toId(), held.id());
    audit.record("MEMBER_TRANSFERRED", held.memberId());
    tell(held, Template.TRANSFERRED);
  }

  void withdraw(Transfer open) {
    hold(open);
    open.withdraw(clock.instant());
    transfers.flush();
    audit.record("TRANSFER_WITHDRAWN", open.id());
  }

  /// Who is a member no more goes nowhere.
  void follow(@Observes MemberLife happened) {
    switch (happened) {
      case MemberLife.Left(UUID member) -> transfers.open(member).ifPresent(this::lapse);
      case MemberLife.Died(UUID member) -> transfers.open(member).ifPresent(this::lapse);
      case MemberLife.Transferred _, MemberLife.Retired _, MemberLife.Restored _ -> {}
    }
  }

  private void lapse(Transfer open) {
    open.lapse(clock.instant());
    transfers.flush();
    audit.record("TRANSFER_LAPSED", open.id());
  }

  void tell(Transfer transfer, Template template) {
    inbox.tell(
        new Message(transfer.memberId(), template, Map.of(), "/v1/me/transfers/" + transfer.id()));
  }
}
