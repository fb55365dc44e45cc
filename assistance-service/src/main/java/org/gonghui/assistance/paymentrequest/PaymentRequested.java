package org.gonghui.assistance.paymentrequest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.event.Reads;
import org.gonghui.kit.money.Money;

/// Another service asks for a payment.
///
/// @param requestId the right that is paid; the key
/// @param decidedBy persons who decided that it is due
@Reads("PaymentRequested")
record PaymentRequested(
    UUID requestId,
    UUID memberId,
    String fundCode,
    String purposeCode,
    Money amount,
    List<UUID> decidedBy) {

  /// The same for the same body, whatever its layout.
  byte[] fingerprint() {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(toString().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
