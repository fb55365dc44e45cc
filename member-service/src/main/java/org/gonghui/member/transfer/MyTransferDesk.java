package org.gonghui.member.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.login.LoginDesk;
import org.gonghui.member.membership.LifeDesk;
import org.gonghui.member.membership.MembershipDesk;

/// Use cases of members who go to another union (M1).
@ApplicationScoped
class MyTransferDesk {
  private final Transfers transfers;
  private final Moves moves;
  private final LifeDesk life;
  private final MembershipDesk memberships;
  private final LoginDesk logins;

  MyTransferDesk(
      Transfers transfers,
      Moves moves,
      LifeDesk life,
      MembershipDesk memberships,
      LoginDesk logins) {
    this.transfers = transfers;
    this.moves = moves;
    this.life = life;
    this.memberships = memberships;
    this.logins = logins;
  }

  @Transactional
  TransferView ask(Wish wish) {
    var membership = life.hold(logins.me()).orElseThrow(LoginDesk::notKnown);
    return view(moves.begin(membership, wish, AskedBy.MEMBER));
  }

  @Transactional
  TransferView get(UUID id) {
    return view(mine(id));
  }

  @Transactional
  Slice<TransferView, UUID> list(Keyset<UUID> keyset) {
    return transfers.list(logins.me(), keyset).map(this::view);
  }

  /// Whosever wish it was: nobody goes against their will.
  @Transactional
  TransferView withdraw(UUID id) {
    var open = mine(id);
    moves.withdraw(open);
    return view(open);
  }

  private Transfer mine(UUID id) {
    return transfers.of(logins.me(), id).orElseThrow(Refusal::notFound);
  }

  private TransferView view(Transfer transfer) {
    return transfer.view(memberships.maskedName(transfer.memberId()));
  }
}
