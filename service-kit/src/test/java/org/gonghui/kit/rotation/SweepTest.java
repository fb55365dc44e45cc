package org.gonghui.kit.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SweepTest {
  private static final long MEBIBYTE = 1 << 20;

  @Test
  void aStepTakesFourMebibytes() {
    assertThat(Sweep.portion(rows(1, 2, 1, 3, 2))).hasSize(3);
    assertThat(Sweep.portion(rows(1, 2))).hasSize(2);
  }

  @Test
  void oneThatIsLargerIsTakenAlone() {
    assertThat(Sweep.portion(rows(10, 1))).hasSize(1);
    assertThat(Sweep.portion(rows(1, 10))).hasSize(1);
  }

  private static List<Sweep.Row> rows(long... mebibytes) {
    return LongStream.of(mebibytes)
        .mapToObj(size -> new Sweep.Row(UUID.randomUUID(), new byte[] {1}, null, size * MEBIBYTE))
        .toList();
  }
}
