package org.gonghui.stack.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.gonghui.stack.home.Home;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChronicleTest {
  private static final List<String> FAULTS = List.of("kill kafka", "hang member 2.0 s");

  @TempDir private Path folder;
  private Home home;

  @BeforeEach
  void aFolderOfItsOwn() {
    home = new Home(folder, folder);
  }

  @Test
  void whatHeldIsKnownToTheNextRun() {
    Chronicle.in(home).with(outcome(1, List.of()), home);

    assertThat(Chronicle.in(home).held(1, 50, FAULTS)).isTrue();
    assertThat(Chronicle.in(home).held(2, 50, FAULTS)).isFalse();
  }

  @Test
  void withOtherPeopleOrFaultsItIsAnotherRun() {
    Chronicle.in(home).with(outcome(1, List.of()), home);

    assertThat(Chronicle.in(home).held(1, 51, FAULTS)).isFalse();
    assertThat(Chronicle.in(home).held(1, 50, List.of("cut member-kafka 2.0 s"))).isFalse();
  }

  @Test
  void whatBrokeIsPlayedAgainAndThenCountsOnce() {
    Chronicle.in(home).with(outcome(1, List.of("lost")), home);
    assertThat(Chronicle.in(home).held(1, 50, FAULTS)).isFalse();

    Chronicle.in(home).with(outcome(1, List.of()), home);
    assertThat(Chronicle.in(home).held(1, 50, FAULTS)).isTrue();
    assertThat(Chronicle.in(home).table().getLast()).startsWith("| all 1 | 50 | 2 |");
  }

  private static Outcome outcome(long seed, List<String> findings) {
    return new Outcome(seed, 50, FAULTS, 100, 30, 2, 9_000, 70, findings);
  }
}
