package org.gonghui.member.contest;

/// Whether a round of the contest is still to be closed.
public enum ContestState {
  RUNNING,
  FINISHED
}
