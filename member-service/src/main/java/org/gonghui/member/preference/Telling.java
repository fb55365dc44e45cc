package org.gonghui.member.preference;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How a member is told.
///
/// @param inboxOnly what is not pushed
public record Telling(List<Category> inboxOnly, QuietHours quietHours, Locale language) {

  /// Whether messages of this kind are pushed. What is not optional always is.
  public boolean pushes(Category category) {
    return !category.isOptional() || !inboxOnly.contains(category);
  }

  /// When the phone may ring, if not now.
  public Optional<Instant> later(Instant now) {
    return quietHours.endAfter(now);
  }
}
