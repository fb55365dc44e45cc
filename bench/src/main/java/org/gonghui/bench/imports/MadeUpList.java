package org.gonghui.bench.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.gonghui.stack.story.MadeUp;

/// Lists of people who do not exist, each once. Those of one employer stand together, as employers send them.
///
/// @param folder where they lie
/// @param people that were made up so far
record MadeUpList(Path folder, City city, AtomicInteger people) {
  private static final int TO_A_RUN = 4_000;

  /// A run of made-up people has so many birthdays; further ones were registered elsewhere.
  private static final int TO_A_DIVISION = 4_000_000;

  Path write(int rows) {
    var file = folder.resolve("list.csv");
    try (var csv = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      csv.write("姓名,身份证号,手机号,单位统一社会信用代码,就业形态\n");
      var first = people.getAndAdd(rows);
      for (var row = 0; row < rows; row++) {
        var n = first + row;
        var employer = city.codes().get((int) ((long) row * city.codes().size() / rows));
        csv.write(line(n, employer));
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(int n, String employer) {
    var division = "3202%02d".formatted(n / TO_A_DIVISION);
    var run = n % TO_A_DIVISION / TO_A_RUN;
    return "%s,%s,%s,%s,EMPLOYEE%n"
        .formatted(
            MadeUp.name(n),
            MadeUp.idNumber(division, run, n % TO_A_RUN, true),
            MadeUp.phone(run, n % TO_A_RUN),
            employer);
  }
}
