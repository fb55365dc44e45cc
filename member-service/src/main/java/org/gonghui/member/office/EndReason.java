package org.gonghui.member.office;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a term ended before its time.
@Schema(name = "OfficeEndReason")
enum EndReason {
  RESIGNED,
  REMOVED,
  /// The holder is no member any more.
  MEMBERSHIP_ENDED,
  /// The union was closed.
  UNION_CLOSED
}
