package org.gonghui.assistance.funds;

import java.time.LocalDate;
import java.util.UUID;
import org.gonghui.kit.money.Money;

/// One movement of a fund's money.
///
/// @param bookedOn day of the booking, Asia/Shanghai
/// @param kind DEPOSIT, RELEASE, REFUSAL, RETURN, SETTLEMENT; open
/// @param sum what came in, negative for what went out
/// @param subject id of the deposit, or of the payment's attempt (its EndToEndId)
record StatementLine(LocalDate bookedOn, BookingKind kind, Money sum, UUID subject) {}
