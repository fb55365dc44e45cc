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
import org.gonghui.member.Days;
import org.gonghui.member.contract.OfferCategory;
import org.jspecify.annotations.Nullable;

/// What of an offer can change.
///
/// @param titleZh in Chinese
/// @param titleEn in English
/// @param divisions beginnings of division codes: members whose union lies there have it; empty for the whole of the
///     contract's union (M10: a district, or the whole city)
/// @param validFrom the first day
/// @param validTo the last day
/// @param timesPerMonth how often one member may have it in a calendar month; absent where there is no limit
record OfferTerms(
    @NotNull OfferCategory category,
    @NotBlank @Size(max = 100) String titleZh,
    @NotBlank @Size(max = 100) String titleEn,
    @NotNull @Valid Discount discount,
    @NotNull @Size(max = 50) List<@NotNull @Pattern(regexp = "[1-9]\\d{1,8}") String> divisions,
    @NotNull LocalDate validFrom,
    @NotNull LocalDate validTo,
    @Nullable @Min(1) @Max(31) Integer timesPerMonth) {
  Days days() {
    return new Days(validFrom, validTo);
  }
}
