package org.gonghui.member.profile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where a change stands. CODE_SENT and OPEN are open: nobody has two of those.
@Schema(name = "ProfileChangeState")
enum ChangeState {
  /// Waits for the code that was sent to the new phone.
  CODE_SENT,
  /// Waits for an officer.
  OPEN,
  APPROVED,
  REFUSED,
  WITHDRAWN,
  /// Five wrong codes, or the code came too late.
  FAILED
}
