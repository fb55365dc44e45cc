package org.gonghui.member.history;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What made a membership what it is, or was.
@Schema(name = "MembershipChange")
enum Change {
  JOINED,
  TRANSFERRED,
  FORM_CHANGED,
  RETIRED,
  SUSPENDED,
  RESUMED,
  LEFT,
  DECEASED,
  /// A leaving, a retirement or a death was taken back.
  RESTORED
}
