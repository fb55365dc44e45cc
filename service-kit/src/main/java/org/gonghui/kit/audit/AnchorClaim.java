package org.gonghui.kit.audit;

import java.util.Arrays;
import java.util.Base64;
import org.gonghui.kit.problem.Refusal;

/// What another service says that the chain was: `position:head`.
@SuppressWarnings("ArrayRecordComponent") // a link, which nobody writes into
record AnchorClaim(long position, byte[] head) {

  /// @throws Refusal 400 when the text is no such claim
  static AnchorClaim of(String text) {
    try {
      var parts = text.split(":", 2);
      return new AnchorClaim(Long.parseLong(parts[0]), Base64.getUrlDecoder().decode(parts[1]));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException notAClaim) {
      throw (Refusal) Refusal.invalid("anchor", "INVALID_ANCHOR").initCause(notAClaim);
    }
  }

  boolean isOf(byte[] link) {
    return Arrays.equals(head, link);
  }
}
