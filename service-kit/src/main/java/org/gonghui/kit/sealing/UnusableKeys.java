package org.gonghui.kit.sealing;

/// The keys are missing, incomplete or not fit for where the service runs: it does not start. The message is for an
/// operator and shows no key.
class UnusableKeys extends IllegalStateException {

  UnusableKeys(String message) {
    super(message);
  }

  UnusableKeys(String message, Throwable cause) {
    super(message, cause);
  }
}
