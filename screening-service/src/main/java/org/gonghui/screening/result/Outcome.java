package org.gonghui.screening.result;

/// What the examination showed. Open: clients tolerate new values.
enum Outcome {
  NORMAL,
  /// To be examined again soon.
  RECALL,
  /// Suspected of what is screened for: a second doctor confirms it or rules it out.
  SUSPECTED,
  /// Something else that is to be followed.
  OTHER_FINDING
}
