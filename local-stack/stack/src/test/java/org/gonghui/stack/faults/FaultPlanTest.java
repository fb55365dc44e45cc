package org.gonghui.stack.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FaultPlanTest {
  private static final Victims STRAIGHT = Victims.of(1, false);
  private static final Victims TWO_CUTTABLE = Victims.of(2, true);

  @Test
  void aSeedAlwaysDrawsTheSame() {
    assertThat(FaultPlan.of(7, 20, STRAIGHT)).isEqualTo(FaultPlan.of(7, 20, STRAIGHT));
    assertThat(FaultPlan.of(7, 20, STRAIGHT)).isNotEqualTo(FaultPlan.of(8, 20, STRAIGHT));
  }

  @Test
  void moreFaultsGoOnWhereFewerEnd() {
    assertThat(FaultPlan.of(7, 20, STRAIGHT).faults())
        .startsWith(FaultPlan.of(7, 5, STRAIGHT).faults().toArray(Fault[]::new));
  }

  @Test
  void fewSeedsLetEverythingDieAndHang() {
    var faults =
        LongStream.rangeClosed(1, 40)
            .boxed()
            .flatMap(seed -> FaultPlan.of(seed, 5, STRAIGHT).faults().stream())
            .toList();

    var everything =
        new String[] {
          "member", "assistance", "screening", "training", "gateway", "kafka", "postgres"
        };
    assertThat(faults)
        .filteredOn(Fault.Kill.class::isInstance)
        .extracting(Fault::victim)
        .contains(everything);
    assertThat(faults)
        .filteredOn(Fault.Hang.class::isInstance)
        .extracting(Fault::victim)
        .contains(everything);
    assertThat(faults)
        .as("longer than any lease (8 s)")
        .anyMatch(fault ->
            fault instanceof Fault.Hang(var _, var _, var lasts)
                && lasts.compareTo(Duration.ofSeconds(10)) > 0);
  }

  @Test
  void ofWhatCannotBeCutNothingIs() {
    assertThat(plans(STRAIGHT)).noneMatch(Fault.CutOff.class::isInstance);
  }

  @Test
  void everyCopyIsCutOffFromBothInBothWays() {
    var cuts = plans(TWO_CUTTABLE).stream().filter(Fault.CutOff.class::isInstance).toList();

    assertThat(cuts).extracting(Fault::victim).containsAll(TWO_CUTTABLE.cuttable());
    assertThat(cuts)
        .extracting(fault -> fault.toString().replaceAll(" .*-| [0-9.]+ s", " ").strip())
        .contains("cut postgres", "cut kafka", "break postgres", "break kafka");
    assertThat(plans(TWO_CUTTABLE))
        .extracting(Fault::victim)
        .contains("member", "member-2", "training-2", "gateway", "kafka", "postgres")
        .doesNotContain("gateway-2");
  }

  private static List<Fault> plans(Victims victims) {
    return LongStream.rangeClosed(1, 60)
        .boxed()
        .flatMap(seed -> FaultPlan.of(seed, 5, victims).faults().stream())
        .toList();
  }
}
