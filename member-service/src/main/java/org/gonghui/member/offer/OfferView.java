package org.gonghui.member.offer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.member.contract.OfferCategory;
import org.jspecify.annotations.Nullable;

/// An offer.
///
/// @param merchantId who gives it
/// @param divisions beginnings of division codes; empty where it is for the whole of the contract's union
/// @param timesPerMonth how often one member may have it in a calendar month; absent where there is no limit
/// @param state ACTIVE, also before its first day, or ENDED, by its last day or before
/// @param endedOn the day on which it was ended before its last day
@Schema(name = "Offer")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OfferView(
    UUID id,
    UUID contractId,
    UUID merchantId,
    String merchantName,
    OfferCategory category,
    String titleZh,
    String titleEn,
    Discount discount,
    List<String> divisions,
    LocalDate validFrom,
    LocalDate validTo,
    @Nullable Integer timesPerMonth,
    Offer.State state,
    @Nullable LocalDate endedOn,
    String etag) {}
