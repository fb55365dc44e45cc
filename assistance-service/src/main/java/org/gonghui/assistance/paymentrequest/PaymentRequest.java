package org.gonghui.assistance.paymentrequest;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.assistance.payments.HoldReason;
import org.gonghui.assistance.payments.PaymentOrder;
import org.gonghui.assistance.payments.PaymentSource;
import org.gonghui.kit.money.Money;
import org.jspecify.annotations.Nullable;

/// A request as it was kept. It is taken once its member is known here.
@Entity
class PaymentRequest {
  @Id private UUID requestId;
  private String source;
  private byte[] fingerprint;

  @SuppressWarnings("UnusedVariable") // read by queries and constraints
  private LocalDate receivedOn;

  @SuppressWarnings("UnusedVariable") // read by a query
  private long incarnation;

  @SuppressWarnings("UnusedVariable") // read by a query
  private Instant askedAt;

  private UUID memberId;
  private String fundCode;
  private String purpose;
  @Embedded private Money amount;
  private UUID[] decidedBy;

  @Enumerated(EnumType.STRING)
  private @Nullable HoldReason holdReason;

  private boolean taken;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected PaymentRequest() {}

  PaymentRequest(
      RequestOrigin origin,
      PaymentRequested request,
      LocalDate receivedOn,
      Optional<HoldReason> holdReason) {
    this.requestId = request.requestId();
    this.source = origin.source();
    this.incarnation = origin.incarnation();
    this.askedAt = origin.askedAt();
    this.fingerprint = request.fingerprint();
    this.receivedOn = receivedOn;
    this.memberId = request.memberId();
    this.fundCode = request.fundCode();
    this.purpose = request.purposeCode();
    this.amount = request.amount();
    this.decidedBy = request.decidedBy().toArray(UUID[]::new);
    this.holdReason = holdReason.orElse(null);
  }

  boolean isSame(String from, PaymentRequested request) {
    return source.equals(from) && MessageDigest.isEqual(fingerprint, request.fingerprint());
  }

  boolean isTaken() {
    return taken;
  }

  /// @param organizationId the member's union, known by now
  PaymentOrder take(UUID survivor, UUID organizationId) {
    taken = true;
    return new PaymentOrder(
        PaymentSource.REQUEST,
        requestId,
        survivor,
        organizationId,
        purpose,
        Optional.of(fundCode),
        amount,
        Set.of(decidedBy),
        Optional.ofNullable(holdReason));
  }

  UUID requestId() {
    return requestId;
  }

  UUID memberId() {
    return memberId;
  }
}
