package org.gonghui.member.exporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/// What a file is made by once all of its parts are written.
///
/// @param language of the column heads
record ExportFacts(
    UUID id, ExportKind kind, ExportFormat format, Locale language, int parts, Instant orderedAt) {

  /// `members-2018-11-09.csv`
  String fileName(LocalDate day) {
    var what = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return "%s-%s.%s".formatted(what, day, format.extension());
  }
}
