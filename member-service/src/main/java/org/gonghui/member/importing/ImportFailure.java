package org.gonghui.member.importing;

/// Why a list failed as a whole.
enum ImportFailure {
  /// A column that is needed is not in the header.
  MISSING_COLUMN,
  /// A column is in the header twice, and which of them counts is anybody's guess.
  REPEATED_COLUMN,
  /// It is not the kind of file that it was said to be.
  NOT_A_LIST,
  /// It is larger inside than is allowed.
  TOO_LARGE,
  /// Something failed on our side, again and again: the file may be right.
  INTERNAL_ERROR
}
