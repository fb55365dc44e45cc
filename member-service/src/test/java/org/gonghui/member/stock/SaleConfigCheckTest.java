package org.gonghui.member.stock;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SaleConfigCheckTest {

  private record Times(Duration soldOutMemory, Duration returnedAfter) implements SaleConfig {}

  @Test
  void aTicketComesBackOnlyWhenNobodyRemembersThatThereWasNone() {
    assertThatCode(() -> check(500, 1_000)).doesNotThrowAnyException();
    assertThatThrownBy(() -> check(500, 999))
        .hasMessageContaining("gonghui.tickets.returned-after");
    assertThatThrownBy(() -> check(-1, 1_000)).isInstanceOf(IllegalStateException.class);
  }

  private static void check(long memory, long returned) {
    var _ = new SaleConfigCheck(new Times(Duration.ofMillis(memory), Duration.ofMillis(returned)));
  }
}
