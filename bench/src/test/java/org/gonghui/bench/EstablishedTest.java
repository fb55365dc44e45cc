package org.gonghui.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EstablishedTest {
  private static final String HEADING = "  sl  local_address rem_address   st tx_queue rx_queue";

  @Test
  void onlyWhatTheServerStillHasCounts() {
    var table =
        Stream.of(
            HEADING,
            "   0: 0100007F:5208 00000000:0000 0A 00000000:00000000", // it listens
            "   1: 0100007F:5208 0100007F:8001 01 00000000:00000000", // open
            "   2: 0100007F:5208 0100007F:8002 04 00000000:00000000", // let go of, unread
            "   3: 0100007F:8001 0100007F:5208 01 00000000:00000000", // the caller's own end
            "   4: 0000000000000000FFFF00000100007F:5208 0000000000000000FFFF00000100007F:8003 01 0");
    assertThat(Established.callersOf(21_000, table)).containsExactlyInAnyOrder(0x8001, 0x8003);
  }
}
