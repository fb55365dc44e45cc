package org.gonghui.member.contract;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A contract to be.
///
/// @param merchantId a partner of the kind MERCHANT
/// @param organizationId the union whose members, and those of all unions below it, have what it gives
/// @param validFrom the first day
/// @param validTo the last day
@Schema(name = "NewMerchantContract")
record NewMerchantContract(
    @NotNull UUID merchantId,
    @NotNull UUID organizationId,
    @NotNull LocalDate validFrom,
    @NotNull LocalDate validTo,
    @NotEmpty @Size(max = 20) List<@NotNull OfferCategory> categories) {
  ContractTerms terms() {
    return new ContractTerms(validFrom, validTo, categories);
  }
}
