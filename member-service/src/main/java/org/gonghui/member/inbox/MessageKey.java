package org.gonghui.member.inbox;

import java.time.Instant;
import java.util.UUID;

/// What an inbox is ordered by.
record MessageKey(Instant createdAt, UUID id) {}
