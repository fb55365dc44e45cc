package org.gonghui.kit.lease;

import java.util.UUID;

/// The right to do some work alone for a while.
///
/// @param name of the work
/// @param holder the copy of the service that holds it
/// @param epoch rises whenever another copy takes the work over: a write `where epoch = mine` cannot come too late
/// @param until [System#nanoTime()] of this process after which it may be another's
public record Lease(String name, UUID holder, long epoch, long until) {

  /// Whether it surely still holds; after a pause of the process it may not, though it did a moment ago.
  public boolean isCurrent() {
    return System.nanoTime() - until < 0;
  }
}
