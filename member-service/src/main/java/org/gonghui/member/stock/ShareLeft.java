package org.gonghui.member.stock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is left of a share.
///
/// @param number 0 is open to the whole audience, the others are priority quotas
/// @param remaining tickets
/// @param spillsOverAt from when the whole audience draws from it too; null where never
public record ShareLeft(int number, int remaining, @Nullable Instant spillsOverAt) {
  boolean isOpen(Instant now) {
    return number == 0 || (spillsOverAt != null && !now.isBefore(spillsOverAt));
  }
}
