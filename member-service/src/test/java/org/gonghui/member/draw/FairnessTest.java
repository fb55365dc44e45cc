package org.gonghui.member.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.gonghui.kit.ids.Digests;
import org.junit.jupiter.api.Test;

/// Of 10,000 draws each candidate wins about as many as any other.
class FairnessTest {
  private static final Path PAGE = Path.of("../docs/draw-verification.md");
  private static final int DRAWS = 10_000;
  private static final int CANDIDATES = 20;
  private static final int SEATS = 5;

  /// Chi-square of 19 degrees of freedom is above this once in a hundred times.
  private static final double ONCE_IN_A_HUNDRED = 36.19;

  private final List<byte[]> leaves =
      IntStream.range(0, CANDIDATES).mapToObj(i -> Digests.sha256("leaf " + i)).toList();

  @Test
  void everybodyWinsAboutAsOftenAsTheOthers() throws IOException {
    var won = new int[CANDIDATES];
    for (var draw = 0; draw < DRAWS; draw++) {
      winners(new Ranking(Digests.sha256("draw " + draw))).forEach(candidate -> won[candidate]++);
    }
    var statistic = chiSquare(won);
    assertThat(statistic).isLessThan(ONCE_IN_A_HUNDRED);
    assertThat(Files.readString(PAGE))
        .contains("**" + String.format(Locale.ROOT, "%.2f", statistic) + "**");
  }

  private IntStream winners(Ranking ranking) {
    var ranks = leaves.stream().map(ranking::of).toList();
    return IntStream.range(0, CANDIDATES)
        .boxed()
        .sorted((one, other) -> Arrays.compareUnsigned(ranks.get(one), ranks.get(other)))
        .limit(SEATS)
        .mapToInt(Integer::intValue);
  }

  /// For draws without putting back: each candidate wins with the same chance, and the wins of one draw exclude each other.
  private static double chiSquare(int[] won) {
    var chance = (double) SEATS / CANDIDATES;
    var expected = DRAWS * chance;
    var squares =
        Arrays.stream(won).mapToDouble(wins -> (wins - expected) * (wins - expected)).sum();
    return squares / (expected * (1 - chance)) * (CANDIDATES - 1) / CANDIDATES;
  }
}
