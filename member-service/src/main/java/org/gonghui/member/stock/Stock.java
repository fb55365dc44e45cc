package org.gonghui.member.stock;

import java.time.Instant;
import java.util.UUID;
import org.gonghui.member.ticketing.SaleMode;
import org.jspecify.annotations.Nullable;

/// An item as the sale goes by it.
///
/// @param admits people that one ticket lets in
/// @param ticketsPerMember that one member may hold of the whole event
public record Stock(
    UUID itemId,
    UUID eventId,
    String name,
    @Nullable String place,
    SaleMode mode,
    Instant opensAt,
    Instant closesAt,
    Instant gateOpensAt,
    Instant gateClosesAt,
    int admits,
    int ticketsPerMember,
    boolean calledOff) {}
