package org.gonghui.member.importing;

/// A file of which no row can be read: the import fails as a whole.
class UnreadableFile extends RuntimeException {
  private final ImportFailure reason;

  UnreadableFile(ImportFailure reason) {
    super(reason.name());
    this.reason = reason;
  }

  UnreadableFile because(Throwable cause) {
    initCause(cause);
    return this;
  }

  ImportFailure reason() {
    return reason;
  }
}
