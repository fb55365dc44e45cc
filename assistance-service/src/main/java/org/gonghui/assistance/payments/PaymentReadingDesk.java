package org.gonghui.assistance.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;

/// Finance's reading of payments. The programme tells of an illness, so whoever reads is recorded.
@ApplicationScoped
class PaymentReadingDesk {
  private static final String PURPOSE = "PAYMENT";

  private final Payments payments;
  private final Attempts attempts;
  private final Audit audit;

  PaymentReadingDesk(Payments payments, Attempts attempts, Audit audit) {
    this.payments = payments;
    this.attempts = attempts;
    this.audit = audit;
  }

  /// Records the reading of what is shown, not of the one more that tells of another page.
  @Transactional
  Slice<PaymentContent, UUID> list(
      Set<UUID> organizations, Payments.Filter filter, Keyset<UUID> keyset) {
    var shown = payments.list(organizations, filter, keyset);
    audit.recordAll(
        "PAYMENT_READ", shown.items().stream().map(Payment::memberId).toList(), PURPOSE);
    return shown.all(this::contents);
  }

  @Transactional
  Payment read(UUID id, Set<UUID> organizations) {
    var payment = payments.inScope(id, organizations).orElseThrow(Refusal::notFound);
    audit.record("PAYMENT_READ", payment.memberId(), PURPOSE);
    return payment;
  }

  PaymentContent content(Payment payment) {
    return contents(List.of(payment)).getFirst();
  }

  private List<PaymentContent> contents(List<Payment> shown) {
    var tries = attempts.ofPayments(shown.stream().map(Payment::id).toList());
    return shown.stream()
        .map(payment -> new PaymentContent(payment, tries.getOrDefault(payment.id(), List.of())))
        .toList();
  }
}
