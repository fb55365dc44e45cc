package org.gonghui.member.importing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportConfigCheckTest {
  private record Settings(
      long largestCsv,
      long largestSpreadsheet,
      long largestUnpacked,
      int batch,
      int deepestOutbox,
      Duration lease,
      int tries,
      Duration uploadLimit)
      implements ImportConfig {}

  @Test
  void aBatchHasFiveThousandRowsAtMost() {
    assertThatCode(() -> check(5_000, 2_000)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"0, 20000, batch", "5001, 20000, batch", "500, 1999, deepest-outbox"})
  void whatCannotBeIsNamed(int batch, int deepest, String key) {
    assertThatIllegalStateException()
        .isThrownBy(() -> check(batch, deepest))
        .withMessageContaining("gonghui.importing." + key);
  }

  private static void check(int batch, int deepest) {
    var _ =
        new ImportConfigCheck(
            new Settings(1, 1, 1, batch, deepest, Duration.ofSeconds(8), 3, Duration.ofHours(2)));
  }
}
