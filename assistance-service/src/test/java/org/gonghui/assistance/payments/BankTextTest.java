package org.gonghui.assistance.payments;

import static org.assertj.core.api.Assertions.assertThat;

import com.prowidesoftware.swift.model.mx.dic.AccountIdentification4Choice;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.GenericAccountIdentification1;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gonghui.kit.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankTextTest {
  private static final String ACCOUNT = "6222000011112222";

  @Test
  void aTextIsReadWithoutBlanksAroundIt() {
    assertThat(BankText.of(" AC01\n")).contains("AC01");
    assertThat(BankText.of(" \t")).isEmpty();
    assertThat(BankText.of(null)).isEmpty();
  }

  @Test
  void anAccountIsItsNumberOrElseItsIban() {
    var number = new GenericAccountIdentification1().setId(ACCOUNT);
    assertThat(BankText.account(new AccountIdentification4Choice().setOthr(number)))
        .contains(ACCOUNT);
    assertThat(
            BankText.account(new AccountIdentification4Choice().setIBAN("DE02120300000000202051")))
        .contains("DE02120300000000202051");
    assertThat(BankText.account(new AccountIdentification4Choice())).isEmpty();
    assertThat(BankText.account(null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"8600.00, CNY, 8600.00", "0.01, CNY, 0.01", "8600, CNY, 8600.00"})
  void aSumIsYuanToTheFen(BigDecimal value, String currency, String sum) {
    assertThat(sum(value, currency)).contains(Money.of(sum, "CNY"));
  }

  @ParameterizedTest
  @CsvSource({"8600.00, EUR", "0.001, CNY", "1000000000000, CNY", ", CNY", "8600.00, "})
  void anotherCurrencyOrPartsOfAFenAreNoSum(@Nullable BigDecimal value, @Nullable String currency) {
    assertThat(sum(value, currency)).isEmpty();
    assertThat(BankText.sum(null)).isEmpty();
  }

  @Property
  void anIdIsReadAsItWasWritten(@ForAll long most, @ForAll long least) {
    var id = new UUID(most, least);
    assertThat(BankId.of(id)).matches("[0-9a-f]{32}");
    assertThat(BankId.read(" " + BankId.of(id) + " ")).contains(id);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "NOTPROVIDED", "0190c0de-0000-7000-8000-000000000001", "0190c0de"})
  void whatIsNoIdOfOursIsNone(@Nullable String text) {
    assertThat(BankId.read(text)).isEmpty();
  }

  private static Optional<Money> sum(@Nullable BigDecimal value, @Nullable String currency) {
    return BankText.sum(new ActiveOrHistoricCurrencyAndAmount().setValue(value).setCcy(currency));
  }
}
