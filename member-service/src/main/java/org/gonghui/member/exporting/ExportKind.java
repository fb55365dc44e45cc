package org.gonghui.member.exporting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is taken out.
@Schema(name = "ExportKind")
enum ExportKind {
  /// Members as lists show them, masked.
  MEMBERS,
  ORGANIZATIONS,
  /// Tickets of one event, whatever became of them.
  TICKETS_OF_EVENT
}
