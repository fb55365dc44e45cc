package org.gonghui.member.redemption;

import java.time.LocalDate;
import java.util.UUID;
import org.gonghui.kit.money.Money;

/// One redemption as merchant and union settle it.
///
/// @param title of the offer, in Chinese: what somebody has typed
/// @param amount yuan that it would have cost without a card
/// @param takenOff yuan
record SettlementLine(
    UUID merchantId,
    UUID redemptionId,
    LocalDate redeemedOn,
    UUID offerId,
    String title,
    String category,
    Money amount,
    Money takenOff) {}
