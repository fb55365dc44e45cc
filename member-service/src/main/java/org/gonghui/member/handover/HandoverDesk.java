package org.gonghui.member.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.goods.DonationDesk;
import org.gonghui.member.handover.StockRows.Shelf;
import org.gonghui.member.handover.StockRows.Stocked;
import org.gonghui.member.organization.OrganizationDesk;
import org.jspecify.annotations.Nullable;

/// Use cases of donated goods on their way (M10). A donation is locked before what was allotted of it.
@ApplicationScoped
class HandoverDesk {
  private final Allotments allotments;
  private final Movements movements;
  private final StockRows stock;
  private final DonationDesk donations;
  private final OrganizationDesk organizations;
  private final Caller caller;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  HandoverDesk(
      Allotments allotments,
      Movements movements,
      StockRows stock,
      DonationDesk donations,
      OrganizationDesk organizations,
      Caller caller,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.allotments = allotments;
    this.movements = movements;
    this.stock = stock;
    this.donations = donations;
    this.organizations = organizations;
    this.caller = caller;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /// @param said gives the allotment once the donation was found in scope
  @Transactional
  GoodsAllotment allot(UUID donation, Supplier<AllotmentBody> said) {
    donations.hold(donation);
    var body = said.get();
    organizations.requireInScope(body.organizationId());
    donations.allot(donation, body.quantity());
    var allotment =
        new GoodsAllotment(ids.next(), donation, body, caller.identities(), clock.instant());
    allotments.persistAndFlush(allotment);
    audit.record("GOODS_ALLOTTED", allotment.id());
    return allotment;
  }

  @Transactional
  GoodsAllotment get(UUID id) {
    return allotments.find(id, caller.organizations()).orElseThrow(Refusal::notFound);
  }

  @Transactional
  Slice<GoodsAllotment, UUID> list(AllotmentFilter filter, Keyset<UUID> keyset) {
    if (filter.organization() != null) {
      organizations.requireInScope(filter.organization());
    }
    return allotments.list(filter, caller.organizations(), keyset);
  }

  /// The union's officer signs for pieces that were handed over.
  ///
  /// @param said gives how many once the allotment was found in scope
  @Transactional
  GoodsMovement receive(UUID id, IntSupplier said) {
    var allotment = locked(id);
    var pieces = said.getAsInt();
    allotment.receive(pieces, caller.identities());
    donations.handOver(allotment.donationId(), pieces);
    return moved(allotment, MovementKind.RECEIPT, pieces, "GOODS_HANDED_OVER");
  }

  /// @param said gives how many once the allotment was found in scope
  @Transactional
  GoodsMovement giveBack(UUID id, IntSupplier said) {
    var allotment = locked(id);
    var pieces = said.getAsInt();
    allotment.giveBack(pieces);
    donations.takeBack(allotment.donationId(), pieces);
    return moved(allotment, MovementKind.RETURN, pieces, "GOODS_RETURNED");
  }

  /// What was not handed over is in store again.
  @Transactional
  GoodsAllotment cancel(UUID id) {
    var allotment = locked(id);
    var pieces = allotment.cancel();
    donations.release(allotment.donationId(), pieces);
    var _ = moved(allotment, MovementKind.CANCELLATION, pieces, "GOODS_ALLOTMENT_CANCELLED");
    return allotment;
  }

  @Transactional
  Slice<GoodsMovement, UUID> movements(UUID id, Keyset<UUID> keyset) {
    return movements.list(get(id).id(), keyset);
  }

  @Transactional
  Slice<Stocked, Shelf> stock(
      @Nullable UUID organization, @Nullable String kind, Keyset<Shelf> keyset) {
    if (organization != null) {
      organizations.requireInScope(organization);
    }
    return stock.list(organization, kind, caller.organizations(), keyset);
  }

  private GoodsAllotment locked(UUID id) {
    var allotment = get(id);
    donations.holdAllotted(allotment.donationId());
    allotments.lock(allotment);
    return allotment;
  }

  private GoodsMovement moved(
      GoodsAllotment allotment, MovementKind kind, int pieces, String action) {
    allotments.flush();
    var movement = new GoodsMovement(ids.next(), allotment.id(), kind, pieces, clock.instant());
    movements.persistAndFlush(movement);
    audit.record(action, allotment.id());
    return movement;
  }
}
