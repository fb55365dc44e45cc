package org.gonghui.assistance.payments;

/// What a payment is for: a case of this service, or another service's request.
public enum PaymentSource {
  CASE,
  REQUEST
}
