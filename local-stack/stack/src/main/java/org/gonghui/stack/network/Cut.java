package org.gonghui.stack.network;

/// How a way is cut.
public enum Cut {
  /// Nothing arrives any more and nobody hears of it; what was under way arrives when the cut is over, late.
  SILENT,
  /// Every connection breaks off, and new ones do at once.
  BROKEN
}
