package org.gonghui.assistance.funds;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.assistance.account.MaskedAccount;
import org.gonghui.kit.money.Money;
import org.jspecify.annotations.Nullable;

/// A fund as finance sees it.
///
/// @param account masked
/// @param deposited all that came in
/// @param budgeted what of it has a budget
/// @param etag in lists only
@Schema(name = "Fund")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FundView(
    UUID id,
    String code,
    String name,
    UUID organizationId,
    MaskedAccount account,
    UUID bankPartnerId,
    Money deposited,
    Money budgeted,
    List<BudgetView> budgets,
    @Nullable String etag) {}
