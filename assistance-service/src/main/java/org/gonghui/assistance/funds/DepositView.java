package org.gonghui.assistance.funds;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.money.Money;

/// A deposit that was booked.
@Schema(name = "Deposit")
record DepositView(UUID id, UUID fundId, Money sum, String source, LocalDate valueDate) {}
