package org.gonghui.member.offer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gonghui.member.contract.OfferCategory;
import org.jspecify.annotations.Nullable;

/// An offer to be.
///
/// @param contractId that it stands on
/// @param titleZh in Chinese
/// @param titleEn in English
/// @param divisions beginnings of division codes: members whose union lies there have it; absent or empty for the whole of
///     the contract's union
/// @param validFrom the first day
/// @param validTo the last day
/// @param timesPerMonth how often one member may have it in a calendar month; absent where there is no limit
record NewOffer(
    @NotNull UUID contractId,
    @NotNull OfferCategory category,
    @NotBlank @Size(max = 100) String titleZh,
    @NotBlank @Size(max = 100) String titleEn,
    @NotNull @Valid Discount discount,
    @Nullable @Size(max = 50) List<@NotNull @Pattern(regexp = "[1-9]\\d{1,8}") String> divisions,
    @NotNull LocalDate validFrom,
    @NotNull LocalDate validTo,
    @Nullable @Min(1) @Max(31) Integer timesPerMonth) {

  OfferTerms terms() {
    return new OfferTerms(
        category,
        titleZh,
        titleEn,
        discount,
        divisions == null ? List.of() : divisions,
        validFrom,
        validTo,
        timesPerMonth);
  }
}
