package org.gonghui.kit.http;

import java.util.stream.LongStream;

/// The version of a whole whose parts change without its root's row: it rises with the root and with each part, and no
/// change of a part waits for another at the root.
public final class ContentVersion {
  private static final int BITS_OF_PARTS = 32;

  private ContentVersion() {}

  /// Two counters side by side, not their sum: root and parts may be read one after the other, and of two readings that
  /// saw different changes a sum could be the same.
  ///
  /// @param root version of the root
  /// @param parts versions of its parts, each of which only rises; a part that comes or goes raises the root
  public static long of(long root, LongStream parts) {
    return root << BITS_OF_PARTS | parts.sum();
  }
}
