package org.gonghui.assistance.funds;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.money.Money;
import org.jspecify.annotations.Nullable;

/// A fund's statement: `opening` plus all lines is `closing`. Money is out from its release to the bank on, and in again
/// when it was refused or came back.
///
/// @param from the first day; absent when asked from the beginning
/// @param to the last day
/// @param reserved promised and not released, at the end of the last day
/// @param available `closing` less `reserved`
@JsonInclude(JsonInclude.Include.NON_NULL)
record Statement(
    UUID fundId,
    @Nullable LocalDate from,
    LocalDate to,
    Money opening,
    List<StatementLine> lines,
    Money closing,
    Money reserved,
    Money available) {}
