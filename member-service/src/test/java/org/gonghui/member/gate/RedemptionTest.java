package org.gonghui.member.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.member.gate.Redemption.Reason;
import org.gonghui.member.sale.TicketFacts;
import org.gonghui.member.sale.TicketState;
import org.gonghui.member.stock.Stock;
import org.gonghui.member.ticketing.SaleMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedemptionTest {
  private static final UUID ITEM = new UUID(1, 1);
  private static final UUID EVENT = new UUID(1, 2);
  private static final Instant OPENS = Instant.parse("2018-11-10T05:00:00Z");
  private static final Instant CLOSES = OPENS.plusSeconds(7_200);

  @ParameterizedTest
  @CsvSource({
    "HELD, 0, ",
    "HELD, 7199, ",
    "HELD, -1, TOO_EARLY",
    "HELD, 7200, TOO_LATE",
    "REDEEMED, 0, USED",
    "REDEEMED, 7200, USED",
    "CANCELLED, 0, CANCELLED"
  })
  void aTicketIsGoodOnceWhileItsGateIsOpen(TicketState state, int seconds, Reason reason) {
    var told =
        Redemption.of(Optional.of(ticket(ITEM, state)), gate(false), OPENS.plusSeconds(seconds));
    assertThat(told)
        .isEqualTo(
            reason == null
                ? new Redemption.Valid(ticket(ITEM, state))
                : new Redemption.Refused(reason));
  }

  @Test
  void aTicketIsForItsItemAlone() {
    var other = Optional.of(ticket(new UUID(2, 2), TicketState.HELD));
    assertThat(Redemption.of(other, gate(false), OPENS))
        .isEqualTo(new Redemption.Refused(Reason.OTHER_ITEM));
  }

  @Test
  void nobodyIsLetInToWhatWasCalledOff() {
    var held = Optional.of(ticket(ITEM, TicketState.HELD));
    assertThat(Redemption.of(held, gate(true), OPENS))
        .isEqualTo(new Redemption.Refused(Reason.CANCELLED));
  }

  @Test
  void aCodeThatNobodyHasIsUnknown() {
    assertThat(Redemption.of(Optional.empty(), gate(false), OPENS))
        .isEqualTo(new Redemption.Refused(Reason.UNKNOWN));
  }

  private static Stock gate(boolean calledOff) {
    return new Stock(
        ITEM,
        EVENT,
        "庙会",
        null,
        SaleMode.FIRST_COME,
        OPENS.minusSeconds(90_000),
        OPENS.minusSeconds(3_600),
        OPENS,
        CLOSES,
        3,
        1,
        calledOff);
  }

  private static TicketFacts ticket(UUID item, TicketState state) {
    var ended = state == TicketState.HELD ? null : OPENS;
    return new TicketFacts(
        new UUID(3, 3),
        EVENT,
        item,
        new UUID(4, 4),
        0,
        1,
        "T0000000001",
        state,
        OPENS.minusSeconds(7_200),
        ended,
        0);
  }
}
