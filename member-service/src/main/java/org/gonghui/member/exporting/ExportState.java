package org.gonghui.member.exporting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where an export stands.
@Schema(name = "ExportState")
enum ExportState {
  WAITING,
  RUNNING,
  COMPLETED,
  CANCELLED,
  FAILED,
  EXPIRED
}
