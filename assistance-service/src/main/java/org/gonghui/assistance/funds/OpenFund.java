package org.gonghui.assistance.funds;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.gonghui.assistance.account.AccountDetails;

/// Opens a fund.
///
/// @param code unique within the organisation, such as `SKILL`
/// @param organizationId whose fund it is: it pays for members of this organisation and of all below
/// @param bankPartnerId the partner that holds the account and sends messages about it
record OpenFund(
    @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_-]{0,39}") String code,
    @NotBlank @Size(max = 200) String name,
    @NotNull UUID organizationId,
    @NotNull @Valid AccountDetails account,
    @NotNull UUID bankPartnerId) {}
