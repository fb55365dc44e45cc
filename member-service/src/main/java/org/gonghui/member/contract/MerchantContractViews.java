package org.gonghui.member.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.member.partner.PartnerDesk;

/// Contracts as they are shown: as of today, with whom they are.
@ApplicationScoped
class MerchantContractViews {
  private final PartnerDesk partners;
  private final BusinessDay day;

  MerchantContractViews(PartnerDesk partners, BusinessDay day) {
    this.partners = partners;
    this.day = day;
  }

  MerchantContractView of(MerchantContract contract) {
    return ofAll(List.of(contract)).getFirst();
  }

  List<MerchantContractView> ofAll(List<MerchantContract> contracts) {
    Map<UUID, String> merchants =
        partners.names(contracts.stream().map(MerchantContract::merchantId).distinct().toList());
    var today = day.today();
    return contracts.stream()
        .map(contract -> contract.view(merchants.getOrDefault(contract.merchantId(), ""), today))
        .toList();
  }
}
