package org.gonghui.member.station;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A station as officers see it.
///
/// @param services codes of what it offers
/// @param timetable stops of a mobile station, the first one first
/// @param state OPEN, or CLOSED for good
record StationView(
    UUID id,
    StationKind kind,
    UUID organizationId,
    String name,
    String address,
    String divisionCode,
    Position position,
    List<String> services,
    OpeningHours hours,
    List<Stop> timetable,
    Station.State state,
    Instant enteredAt,
    String etag) {}
