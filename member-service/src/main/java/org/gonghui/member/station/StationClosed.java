package org.gonghui.member.station;

import java.util.UUID;

/// A station was closed for good; heard inside the transaction that closes it.
public record StationClosed(UUID stationId) {}
