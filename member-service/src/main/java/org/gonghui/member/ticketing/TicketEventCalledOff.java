package org.gonghui.member.ticketing;

import java.util.UUID;

/// A published event was called off; heard inside the transaction that did it.
public record TicketEventCalledOff(UUID eventId) {}
