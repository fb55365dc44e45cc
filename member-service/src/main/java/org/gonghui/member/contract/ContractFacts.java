package org.gonghui.member.contract;

import java.util.List;
import java.util.UUID;
import org.gonghui.kit.problem.Refusal;

/// What a contract says to other features.
///
/// @param ended whether nothing is added to it any more
public record ContractFacts(
    UUID id, UUID merchantId, UUID organizationId, List<OfferCategory> categories, boolean ended) {

  /// @throws Refusal 409 once it has ended
  public void requireActive() {
    if (ended) {
      throw Refusal.wrongState(MerchantContract.State.ENDED);
    }
  }
}
