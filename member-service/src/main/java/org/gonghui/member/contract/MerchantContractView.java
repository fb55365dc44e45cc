package org.gonghui.member.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A contract as officers see it.
///
/// @param state ACTIVE, also before its first day, or ENDED, by its last day or before
/// @param endedOn the day on which it was ended before its last day
@Schema(name = "MerchantContract")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MerchantContractView(
    UUID id,
    UUID merchantId,
    String merchantName,
    UUID organizationId,
    LocalDate validFrom,
    LocalDate validTo,
    List<OfferCategory> categories,
    MerchantContract.State state,
    @Nullable LocalDate endedOn,
    Instant enteredAt,
    String etag) {}
