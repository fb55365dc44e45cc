package org.gonghui.member.merge;

/// Where a merge stands.
enum MergeState {
  /// One record here, and can be undone; the other services do not know that it is the other's.
  MERGED,
  /// One record everywhere.
  FINAL,
  UNDONE
}
