package org.gonghui.member.preference;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.gonghui.kit.time.BusinessDay;

/// Hours of every day, in Asia/Shanghai, in which no phone rings; they may pass midnight. What comes meanwhile stands in the
/// inbox at once and is pushed when they end.
///
/// @param from first minute that is quiet
/// @param to first minute that is not
public record QuietHours(LocalTime from, LocalTime to) {
  /// No hour is quiet: they end where they begin.
  static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

  boolean isNone() {
    return from.equals(to);
  }

  /// When they end, if this moment falls into them.
  public Optional<Instant> endAfter(Instant moment) {
    var local = moment.atZone(BusinessDay.SHANGHAI);
    if (isNone() || !covers(local.toLocalTime())) {
      return Optional.empty();
    }
    var day = local.toLocalDate();
    var end = local.toLocalTime().isBefore(to) ? day : day.plusDays(1);
    return Optional.of(end.atTime(to).atZone(BusinessDay.SHANGHAI).toInstant());
  }

  private boolean covers(LocalTime time) {
    var begun = !time.isBefore(from);
    var ended = !time.isBefore(to);
    return from.isBefore(to) ? begun && !ended : begun || !ended;
  }
}
