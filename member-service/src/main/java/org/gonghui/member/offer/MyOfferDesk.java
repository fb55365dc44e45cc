package org.gonghui.member.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.member.login.LoginDesk;
import org.gonghui.member.membership.MembershipDesk;
import org.gonghui.member.membership.MembershipFacts;
import org.gonghui.member.membership.MembershipState;

/// Use cases of members and what is offered to them (M8, M10).
@ApplicationScoped
public class MyOfferDesk {
  private final Offers offers;
  private final LoginDesk logins;
  private final MembershipDesk memberships;
  private final BusinessDay day;

  MyOfferDesk(Offers offers, LoginDesk logins, MembershipDesk memberships, BusinessDay day) {
    this.offers = offers;
    this.logins = logins;
    this.memberships = memberships;
    this.day = day;
  }

  @Transactional
  Offer get(UUID id) {
    return union(logins.me())
        .flatMap(union -> offers.inForce(id, union, day.today()))
        .orElseThrow(Refusal::notFound);
  }

  @Transactional
  Slice<Offer, UUID> list(Offers.Wish wish, Keyset<UUID> keyset) {
    return union(logins.me())
        .map(union -> offers.inForce(wish, union, day.today(), keyset))
        .orElseGet(keyset::none);
  }

  /// An offer that is in force on a day and that this member may have, who is one now.
  @Transactional
  public Optional<OfferFacts> inForce(UUID id, UUID member, LocalDate on) {
    return union(member).flatMap(union -> inForceIn(id, union, on));
  }

  /// An offer that is in force on a day, for the members of this union.
  @Transactional
  public Optional<OfferFacts> inForceIn(UUID id, UUID union, LocalDate on) {
    return offers.inForce(id, union, on).map(Offer::facts);
  }

  private Optional<UUID> union(UUID member) {
    return memberships
        .membershipOf(member)
        .filter(membership -> membership.state() == MembershipState.ACTIVE)
        .map(MembershipFacts::organizationId);
  }
}
