package org.gonghui.kit.rotation;

/// Keys that are rotated together.
enum KeySet {
  /// Of sealed values.
  ENCRYPTION,
  /// Of the blind indexes by which people are found.
  INDEX,
  /// Of the index keys the one that is to go.
  FORMER_INDEX
}
