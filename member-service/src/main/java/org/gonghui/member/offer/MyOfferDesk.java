package org.gonghui.member.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.member.login.LoginDesk;

/// Use cases of members and what is offered to them (M8, M10).
@ApplicationScoped
public class MyOfferDesk {
  private final Offers offers;
  private final LoginDesk logins;
  private final BusinessDay day;

  MyOfferDesk(Offers offers, LoginDesk logins, BusinessDay day) {
    this.offers = offers;
    this.logins = logins;
    this.day = day;
  }

  @Transactional
  Offer get(UUID id) {
    return offers.inForce(id, logins.me(), day.today()).orElseThrow(Refusal::notFound);
  }

  @Transactional
  Slice<Offer, UUID> list(Offers.Wish wish, Keyset<UUID> keyset) {
    return offers.inForce(wish, logins.me(), day.today(), keyset);
  }

  /// An offer that is in force today and that this member may have.
  @Transactional
  public Optional<OfferFacts> inForce(UUID id, UUID member) {
    return offers.inForce(id, member, day.today()).map(Offer::facts);
  }
}
