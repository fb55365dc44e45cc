package org.gonghui.assistance.payments;

import java.util.List;
import org.gonghui.kit.http.ContentVersion;

/// All that finance sees of a batch: what the bank says of a transfer changes it, also once the batch is closed.
///
/// @param transfers those that did not leave it; who leaves raises the batch's own version
record BatchContent(PaymentBatch batch, List<PaymentAttempt> transfers) {

  long version() {
    return ContentVersion.of(
        batch.version(), transfers.stream().mapToLong(PaymentAttempt::factsKnown));
  }
}
