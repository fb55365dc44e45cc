package org.gonghui.member.exporting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why data are taken out, as it is recorded of every person in the file.
@Schema(name = "ExportReason")
enum ExportReason {
  /// A union compares its roster with what it knows.
  ROSTER_CHECK,
  /// Figures for a report to the federation.
  REPORTING,
  /// Preparing an event or its entrance.
  EVENT_PREPARATION,
  /// An inspection by those who may.
  SUPERVISION
}
