package org.gonghui.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.gonghui.stack.story.MadeUp;
import org.gonghui.stack.story.Unions;
import org.gonghui.stack.story.Woman;

/// An employers' list of 2,418 good rows with 100 bad ones strewn over it, ten of each kind.
final class FaultyList {
  static final int GOOD = 2_418;
  static final int BAD = 100;
  private static final String DIVISION = "210402";
  private static final int MEMBERS = 2_500;
  private static final int STRANGERS = 2_600;
  private static final int EVERY = 24;
  private static final List<String> HEADER = List.of("姓名", "身份证号", "手机号", "单位统一社会信用代码", "就业形态");

  private final int run;
  private final Unions unions;
  private final String outsider;
  private final List<String> rows = new ArrayList<>();
  private final Set<String> reasons = new TreeSet<>();

  /// @param outsider code of an employer outside the city
  FaultyList(int run, Unions unions, String outsider) {
    this.run = run;
    this.unions = unions;
    this.outsider = outsider;
    for (var n = 0; n < GOOD; n++) {
      rows.add(good(n));
      if (n % EVERY == EVERY - 1 && n / EVERY < BAD) {
        addBad(n / EVERY);
      }
    }
  }

  /// `line,column,code` of every row that must be refused.
  Set<String> reasons() {
    return reasons;
  }

  /// Those who are members before, of the employer outside.
  byte[] members() {
    var list = new ArrayList<String>();
    IntStream.range(0, BAD).forEach(n -> list.add(row(MEMBERS + n, outsider)));
    return csv(list).getBytes(StandardCharsets.UTF_8);
  }

  byte[] csv(Charset charset) {
    return csv(rows).getBytes(charset);
  }

  byte[] xlsx() throws IOException {
    var file = new ByteArrayOutputStream();
    try (var workbook = new Workbook(file, "gonghui", "1.0")) {
      var sheet = workbook.newWorksheet("名单");
      for (var line = 0; line <= rows.size(); line++) {
        var cells = line == 0 ? HEADER : List.of(rows.get(line - 1).split(",", -1));
        for (var column = 0; column < cells.size(); column++) {
          sheet.value(line, column, cells.get(column));
        }
      }
    }
    return file.toByteArray();
  }

  private void addBad(int n) {
    var stranger = STRANGERS + n;
    var fine = row(stranger, code(0)).split(",", -1);
    switch (n % 10) {
      case 0 -> add(with(fine, 1, wrongCheck(fine[1])), "idNumber,INVALID_ID_NUMBER");
      case 1 ->
          add(
              with(fine, 1, "%s19900230%03d1".formatted(DIVISION, n)),
              "idNumber,IMPOSSIBLE_BIRTH_DATE");
      case 2 -> add(good(n), "idNumber,DUPLICATE_IN_FILE");
      case 3 -> add(row(MEMBERS + n, code(0)), "idNumber,ALREADY_MEMBER");
      case 4 ->
          add(with(fine, 3, MadeUp.creditCode(DIVISION, run, 99)), "employerCode,UNKNOWN_EMPLOYER");
      case 5 -> add(with(fine, 3, outsider), "employerCode,EMPLOYER_OUT_OF_SCOPE");
      case 6 -> add(with(fine, 2, "12345"), "phone,INVALID_PHONE");
      case 7 -> add(with(fine, 2, ""), "phone,MISSING_VALUE");
      case 8 -> add(with(fine, 0, "W4ng"), "name,INVALID_NAME");
      default -> add(with(fine, 4, "ASTRONAUT"), "employmentForm,UNKNOWN_EMPLOYMENT_FORM");
    }
  }

  private void add(String row, String reason) {
    rows.add(row);
    reasons.add(rows.size() + 1 + "," + reason);
  }

  private String good(int n) {
    return row(n, code(n));
  }

  private String code(int n) {
    return unions.enterprises().get(n % unions.enterprises().size()).code();
  }

  private String row(int n, String employer) {
    return new Woman(
            MadeUp.name(n), MadeUp.idNumber(DIVISION, run, n, true), MadeUp.phone(run, n), employer)
        .row();
  }

  private static String with(String[] cells, int place, String text) {
    var changed = cells.clone();
    changed[place] = text;
    return String.join(",", changed);
  }

  private static String wrongCheck(String number) {
    return number.substring(0, 17) + (number.endsWith("1") ? "2" : "1");
  }

  private static String csv(List<String> rows) {
    return String.join(",", HEADER) + "\n" + String.join("\n", rows) + "\n";
  }
}
