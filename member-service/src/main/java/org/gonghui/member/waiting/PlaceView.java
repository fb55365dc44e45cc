package org.gonghui.member.waiting;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A place in the line of an item.
///
/// @param position 1 is the next; those who may have other tickets only are counted too
@Schema(name = "WaitingPlace")
record PlaceView(UUID id, UUID itemId, long position, Instant since) {}
