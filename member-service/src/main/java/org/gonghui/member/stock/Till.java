package org.gonghui.member.stock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// An item whose row this transaction has locked.
///
/// @param now the database's clock, read under the lock
/// @param allotment what is left
/// @param awaited whether somebody waits for a ticket of it
/// @param untilReturn how long until a cancelled ticket is stock again, where one is on its way
public record Till(
    Stock stock,
    Instant now,
    Allotment allotment,
    boolean awaited,
    Optional<Duration> untilReturn) {}
