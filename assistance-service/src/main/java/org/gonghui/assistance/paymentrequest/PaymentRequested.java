package org.gonghui.assistance.paymentrequest;

import java.util.List;
import java.util.UUID;
import org.gonghui.kit.event.Reads;
import org.gonghui.kit.ids.Digests;
import org.gonghui.kit.money.Money;
import org.gonghui.kit.sealing.Parts;

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

  /// The same for the same body, whatever its layout. It is stored: what it is made of stays as it is.
  byte[] fingerprint() {
    var parts =
        new Parts()
            .add(requestId)
            .add(memberId)
            .add(fundCode)
            .add(purposeCode)
            .add(amount.amount().toPlainString());
    decidedBy.forEach(parts::add);
    return Digests.sha256(parts.bytes());
  }
}
