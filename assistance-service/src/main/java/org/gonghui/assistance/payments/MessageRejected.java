package org.gonghui.assistance.payments;

/// A message of which nothing is taken.
class MessageRejected extends RuntimeException {
  enum Reason {
    /// Cut off, or no XML.
    NOT_READABLE,
    /// It has a DOCTYPE.
    DOCTYPE,
    /// Neither pain.002.001.10 nor camt.054.001.08, nor a file of ours while such are awaited.
    UNKNOWN_KIND,
    /// The sender does not hold the account.
    ACCOUNT_NOT_HELD,
    /// A file to the bank that did not leave this service, or not so.
    NOT_OUR_FILE
  }

  private final Reason reason;

  MessageRejected(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  /// @param fault what told that it cannot be read
  MessageRejected(Reason reason, Throwable fault) {
    super(reason.name(), fault);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
