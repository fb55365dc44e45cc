package org.gonghui.member.contest;

/// Whether a work is still in the contest.
public enum EntryState {
  ENTERED,
  WITHDRAWN
}
