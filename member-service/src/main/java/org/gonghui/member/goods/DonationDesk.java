package org.gonghui.member.goods;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.agreement.AgreementDesk;
import org.gonghui.member.organization.OrganizationDesk;

/// Use cases of donated goods (M10).
@ApplicationScoped
public class DonationDesk {
  private final Donations donations;
  private final Deliveries deliveries;
  private final AgreementDesk agreements;
  private final OrganizationDesk organizations;
  private final Caller caller;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  DonationDesk(
      Donations donations,
      Deliveries deliveries,
      AgreementDesk agreements,
      OrganizationDesk organizations,
      Caller caller,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.donations = donations;
    this.deliveries = deliveries;
    this.agreements = agreements;
    this.organizations = organizations;
    this.caller = caller;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  Donation add(DonationBody body) {
    organizations.requireInScope(body.organizationId());
    var donation = new Donation(ids.next(), body, donor(body), clock.instant());
    donations.persistAndFlush(donation);
    audit.record("DONATION_ADDED", donation.id());
    return donation;
  }

  private String donor(DonationBody body) {
    var partner =
        Optional.ofNullable(body.agreementId())
            .map(agreement -> agreements.partnerOf(agreement, body.kind()));
    return Optional.ofNullable(body.donor())
        .or(() -> partner)
        .orElseThrow(() -> Refusal.invalid("donor", "REQUIRED"));
  }

  @Transactional
  Donation get(UUID id) {
    return donations.find(id, caller.organizations()).orElseThrow(Refusal::notFound);
  }

  @Transactional
  Slice<Donation, UUID> list(DonationFilter filter, Keyset<UUID> keyset) {
    if (filter.organization() != null) {
      organizations.requireInScope(filter.organization());
    }
    return donations.list(filter, caller.organizations(), keyset);
  }

  /// @param said gives the delivery once the donation was found in scope
  @Transactional
  Delivery receive(UUID id, Supplier<DeliveryBody> said) {
    var donation = locked(id);
    var body = said.get();
    var delivery = new Delivery(ids.next(), id, body, clock.instant());
    deliveries.persistAndFlush(delivery);
    donation.receive(body.quantity());
    donations.flush();
    audit.record("DONATION_RECEIVED", delivery.id());
    return delivery;
  }

  @Transactional
  Slice<Delivery, UUID> deliveries(UUID id, Keyset<UUID> keyset) {
    return deliveries.list(get(id).id(), keyset);
  }

  /// Finds the donation in the caller's scope and waits for whoever moves pieces of it.
  ///
  /// @throws Refusal 404
  @Transactional
  public void hold(UUID id) {
    var _ = locked(id);
  }

  /// The same where the caller has found an allotment of it, which may be another union's than the donation.
  @Transactional
  public void holdAllotted(UUID id) {
    var _ = donations.held(id);
  }

  /// Takes pieces out of store for somebody. As the steps below, inside the transaction of who keeps for whom they are.
  ///
  /// @throws Refusal 422 `NOT_ENOUGH_IN_STORE`
  @Transactional
  public void allot(UUID id, int pieces) {
    move(id, balance -> balance.allot(pieces));
  }

  /// Pieces that were allotted are a union's.
  @Transactional
  public void handOver(UUID id, int pieces) {
    move(id, balance -> balance.handOver(pieces));
  }

  /// Pieces that were allotted are in store again.
  @Transactional
  public void release(UUID id, int pieces) {
    move(id, balance -> balance.release(pieces));
  }

  /// Pieces that a union had are in store again.
  @Transactional
  public void takeBack(UUID id, int pieces) {
    move(id, balance -> balance.takeBack(pieces));
  }

  private void move(UUID id, UnaryOperator<Balance> step) {
    donations.held(id).move(step);
    donations.flush();
  }

  private Donation locked(UUID id) {
    return donations.locked(id, caller.organizations()).orElseThrow(Refusal::notFound);
  }
}
