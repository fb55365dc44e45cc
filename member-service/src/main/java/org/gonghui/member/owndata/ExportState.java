package org.gonghui.member.owndata;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where an export stands.
@Schema(name = "DataExportState")
enum ExportState {
  QUEUED,
  READY,
  /// The file is gone.
  EXPIRED
}
