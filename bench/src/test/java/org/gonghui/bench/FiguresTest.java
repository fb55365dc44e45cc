package org.gonghui.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void theMedianIsTheMiddleOne() {
    assertThat(new Figures("", List.of(9.0, 1.0, 2.0)).median()).isEqualTo(2);
    assertThat(new Figures("", List.of(9.0, 1.0, 2.0, 4.0)).median()).isEqualTo(3);
  }

  @Test
  void theTableTellsTheLosingRowsToo() {
    var met = Goal.atMost("P3", "write", 1.5, 1.6);
    var missed = Goal.atMost("P13", "up", 8.9, 8);
    var report = Report.of(Instant.EPOCH, List.of(), List.of(met, missed));
    assertThat(report.table()).anyMatch(line -> line.contains("P3") && line.endsWith(": met"));
    assertThat(report.table()).anyMatch(line -> line.contains("P13") && line.endsWith(": MISSED"));
  }

  @Test
  void aGoalIsMetAtItsBound() {
    assertThat(Goal.atMost("P7", "", 40, 40).met()).isTrue();
    assertThat(Goal.atMost("P7", "", 40.1, 40).met()).isFalse();
    assertThat(Goal.atLeast("P7", "", 0.6, 0.6).met()).isTrue();
    assertThat(Goal.atLeast("P7", "", 0.59, 0.6).met()).isFalse();
  }

  @Test
  void whatAProcessUsesCounts() {
    var before = Cpu.ofAll(ProcessHandle.current());
    var end = System.nanoTime() + 100_000_000;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(Cpu.ofAll(ProcessHandle.current())).isGreaterThan(before);
  }
}
