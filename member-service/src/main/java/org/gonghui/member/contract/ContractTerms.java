package org.gonghui.member.contract;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.member.Days;

/// What of a contract can change.
///
/// @param validFrom the first day
/// @param validTo the last day
/// @param categories for which the merchant may make offers; those of others are not in force
@Schema(name = "MerchantContractTerms")
record ContractTerms(
    @NotNull LocalDate validFrom,
    @NotNull LocalDate validTo,
    @NotEmpty @Size(max = 20) List<@NotNull OfferCategory> categories) {
  Days days() {
    return new Days(validFrom, validTo);
  }
}
