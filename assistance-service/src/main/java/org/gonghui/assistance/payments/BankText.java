package org.gonghui.assistance.payments;

import com.prowidesoftware.swift.model.mx.dic.AccountIdentification4Choice;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import java.util.Optional;
import org.gonghui.kit.money.Money;
import org.jspecify.annotations.Nullable;

/// Texts and sums of bank messages as values.
final class BankText {
  private static final String CURRENCY = "CNY";

  private BankText() {}

  static Optional<String> of(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(given -> !given.isEmpty());
  }

  /// The account's number, or its IBAN.
  static Optional<String> account(@Nullable AccountIdentification4Choice id) {
    if (id == null) {
      return Optional.empty();
    }
    return id.getOthr() == null ? of(id.getIBAN()) : of(id.getOthr().getId());
  }

  /// @return empty for another currency and for what is no amount of fen
  static Optional<Money> sum(@Nullable ActiveOrHistoricCurrencyAndAmount amount) {
    if (amount == null || amount.getValue() == null || !CURRENCY.equals(amount.getCcy())) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Money(amount.getValue()));
    } catch (ArithmeticException noAmountOfFen) {
      return Optional.empty();
    }
  }
}
