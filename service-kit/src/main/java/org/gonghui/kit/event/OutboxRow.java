package org.gonghui.kit.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message that waits to be sent: what the outbox holds of it.
///
/// @param id `ce_id`
/// @param topic where it goes
/// @param type `ce_type`
/// @param payload JSON; null is a tombstone
/// @param headers further headers as a JSON object of texts
record OutboxRow(
    UUID id,
    String topic,
    String key,
    String type,
    @Nullable String payload,
    long sequence,
    Instant time,
    @Nullable String traceparent,
    @Nullable String headers) {}
