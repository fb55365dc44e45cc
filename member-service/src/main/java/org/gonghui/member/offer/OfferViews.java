package org.gonghui.member.offer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.member.partner.PartnerDesk;

/// Offers as they are shown: as of today, with who gives them.
@ApplicationScoped
class OfferViews {
  private final PartnerDesk partners;
  private final BusinessDay day;

  OfferViews(PartnerDesk partners, BusinessDay day) {
    this.partners = partners;
    this.day = day;
  }

  OfferView of(Offer offer) {
    return ofAll(List.of(offer)).getFirst();
  }

  List<OfferView> ofAll(List<Offer> offers) {
    Map<UUID, String> merchants =
        partners.names(offers.stream().map(Offer::merchantId).distinct().toList());
    var today = day.today();
    return offers.stream()
        .map(offer -> offer.view(merchants.getOrDefault(offer.merchantId(), ""), today))
        .toList();
  }
}
