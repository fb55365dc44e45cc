package org.gonghui.member.contract;

import java.util.List;
import java.util.UUID;

/// What a contract says to other features.
///
/// @param ended whether nothing is added to it any more
public record ContractFacts(
    UUID id, UUID merchantId, UUID organizationId, List<OfferCategory> categories, boolean ended) {}
