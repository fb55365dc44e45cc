package org.gonghui.assistance.funds;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.assistance.SumAtLeast;
import org.gonghui.kit.money.Money;

/// Money that came into a fund.
///
/// @param source where it came from, such as the year's allocation
/// @param valueDate the bank's day, today at the latest
@Schema(name = "NewDeposit")
record Deposit(
    @NotNull @SumAtLeast("0.01") Money sum,
    @NotBlank @Size(max = 200) String source,
    @NotNull @PastOrPresent LocalDate valueDate) {}
