package org.gonghui.member.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.member.access.ReadingPurpose;
import org.gonghui.member.inbox.Template;
import org.gonghui.member.membership.LifeDesk;
import org.gonghui.member.membership.MemberDirectoryDesk;
import org.gonghui.member.organization.OrganizationDesk;
import org.jspecify.annotations.Nullable;

/// Use cases of unions between which members go (M1).
@ApplicationScoped
class TransferDesk {
  private final Transfers transfers;
  private final Moves moves;
  private final LifeDesk life;
  private final MemberDirectoryDesk directory;
  private final OrganizationDesk organizations;
  private final Caller caller;
  private final Audit audit;
  private final Clock clock;
  private final BusinessDay day;

  TransferDesk(
      Transfers transfers,
      Moves moves,
      LifeDesk life,
      MemberDirectoryDesk directory,
      OrganizationDesk organizations,
      Caller caller,
      Audit audit,
      Clock clock,
      BusinessDay day) {
    this.transfers = transfers;
    this.moves = moves;
    this.life = life;
    this.directory = directory;
    this.organizations = organizations;
    this.caller = caller;
    this.audit = audit;
    this.clock = clock;
    this.day = day;
  }

  /// A union offers a member of its own.
  @Transactional
  TransferView offer(UUID member, Wish wish) {
    var offered = moves.begin(life.holdInScope(member), wish, AskedBy.UNION);
    moves.tell(offered, Template.TRANSFER_OFFERED);
    return view(offered);
  }

  @Transactional
  TransferView get(UUID id) {
    return view(find(id));
  }

  @Transactional
  Slice<TransferView, UUID> list(@Nullable TransferState state, Keyset<UUID> keyset) {
    return transfers.list(caller.organizations(), state, keyset).all(this::views);
  }

  /// The new union receives the member, at once where the day has come.
  @Transactional
  TransferView accept(UUID id) {
    var offered = findForNewUnion(id);
    offered.accept(clock.instant());
    transfers.flush();
    audit.record("TRANSFER_ACCEPTED", id);
    moves.moveIfDue(offered);
    return view(offered);
  }

  @Transactional
  TransferView refuse(UUID id, RefusalReason reason) {
    var offered = findForNewUnion(id);
    offered.refuse(reason, clock.instant());
    transfers.flush();
    audit.record("TRANSFER_REFUSED", id, reason.name());
    moves.tell(offered, Template.TRANSFER_REFUSED);
    return view(offered);
  }

  /// The union that the member would leave takes it back, whosever wish it was.
  @Transactional
  TransferView withdraw(UUID id) {
    var open = find(id);
    organizations.requireInScope(open.fromId());
    moves.withdraw(open);
    return view(open);
  }

  /// Accepted transfers whose day has come.
  @Transactional
  List<UUID> due() {
    return transfers.due(day.today());
  }

  @Transactional
  void carryOut(UUID id) {
    var accepted = transfers.known(id).orElseThrow();
    moves.hold(accepted);
    moves.moveIfDue(accepted);
  }

  private Transfer find(UUID id) {
    return transfers.inScope(id, caller.organizations()).orElseThrow(Refusal::notFound);
  }

  /// Held, and nobody decides on their own.
  private Transfer findForNewUnion(UUID id) {
    var offered = find(id);
    organizations.requireInScope(offered.toId());
    if (caller.identities().contains(offered.memberId())) {
      throw Refusal.fourEyes();
    }
    moves.hold(offered);
    return offered;
  }

  private TransferView view(Transfer transfer) {
    return views(List.of(transfer)).getFirst();
  }

  private List<TransferView> views(List<Transfer> shown) {
    Set<UUID> members = shown.stream().map(Transfer::memberId).collect(Collectors.toSet());
    var names = directory.readAll(members, ReadingPurpose.TRANSFER);
    return shown.stream()
        .map(transfer ->
            transfer.view(Objects.requireNonNull(names.get(transfer.memberId())).name()))
        .toList();
  }
}
