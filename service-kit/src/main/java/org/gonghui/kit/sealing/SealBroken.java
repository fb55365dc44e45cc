package org.gonghui.kit.sealing;

/// A sealed value does not open: it was changed, moved to another place, or its key is gone. Never an answer to a caller:
/// somebody touched the database, or an operator took a key away too early.
public class SealBroken extends IllegalStateException {

  SealBroken(String message) {
    super(message);
  }
}
