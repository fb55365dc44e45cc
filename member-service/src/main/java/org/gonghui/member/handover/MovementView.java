package org.gonghui.member.handover;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How pieces of an allotment moved.
///
/// @param etag its version, which stays
@Schema(name = "GoodsMovement")
record MovementView(UUID id, MovementKind kind, int quantity, Instant movedAt, String etag) {}
