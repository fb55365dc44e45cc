package org.gonghui.member.ticketing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A part of an item's quota that is kept for some of the audience (hardship first, a district).
///
/// @param quota tickets, out of the item's
/// @param spillsOverAt from when the whole audience draws from what is left of it; absent where it never does
public record PriorityShare(
    String name, int quota, Audience audience, @Nullable Instant spillsOverAt) {}
