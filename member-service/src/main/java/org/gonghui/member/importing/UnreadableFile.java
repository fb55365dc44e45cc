package org.gonghui.member.importing;

/// A file of which no row can be read: the import fails as a whole.
class UnreadableFile extends RuntimeException {
  /// What is wrong with it.
  enum Reason {
    /// A column that is needed is not in the header.
    MISSING_COLUMN,
    /// It is not the kind of file that it was said to be.
    NOT_A_LIST,
    /// It is larger inside than is allowed.
    TOO_LARGE
  }

  private final Reason reason;

  UnreadableFile(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  UnreadableFile because(Throwable cause) {
    initCause(cause);
    return this;
  }

  Reason reason() {
    return reason;
  }
}
