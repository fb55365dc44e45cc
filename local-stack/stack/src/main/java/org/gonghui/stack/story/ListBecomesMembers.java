package org.gonghui.stack.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gonghui.client.api.ImportingApi;
import org.gonghui.client.model.ImportState;
import org.gonghui.client.model.MemberImport;
import org.gonghui.stack.client.Voice;

/// Step 2 (M5, H1's women of Fushun): a list of 2,418 women of 24 enterprises, with ten faulty rows in it.
final class ListBecomesMembers {
  static final int WOMEN = 2_418;
  private static final String DIVISION = "210402";
  private static final String HEADER = "姓名,身份证号,手机号,单位统一社会信用代码,就业形态";

  private final Stage stage;
  private final Unions unions;

  ListBecomesMembers(Stage stage, Unions unions) {
    this.stage = stage;
    this.unions = unions;
  }

  List<Woman> play() {
    stage.title(2, "A list becomes members: 2,418 women of 24 enterprises (M5)");
    var women = IntStream.range(0, WOMEN).mapToObj(this::woman).toList();
    var officer = stage.staff("officer", unions.city());
    var taken =
        officer
            .call(
                ImportingApi::new,
                api ->
                    api.importMembers(
                        "EMPLOYER_DECLARED",
                        stage.today(),
                        unions.city(),
                        file(women),
                        null,
                        null,
                        null))
            .must(202)
            .getId();
    var done = stage.await("the import", () -> ended(officer.quietly(), taken));
    stage.figure("state", "COMPLETED", done.getState());
    stage.figure("rows", WOMEN + 10, done.getTotal());
    stage.figure("accepted", WOMEN, done.getAccepted());
    stage.figure("rejected", 10, done.getRejected());
    var rejected =
        officer.call(ImportingApi::new, api -> api.getRejectedRows(taken, null)).must(200);
    rejected.lines().skip(1).forEach(line -> stage.say("  " + line));
    stage.figure("reasons named", 10, rejected.lines().skip(1).count());
    return women;
  }

  /// The first woman has a name that nobody else has, so that it can be looked for.
  static Woman first(int run) {
    return new Woman("欧阳鹮鹮", MadeUp.idNumber(DIVISION, run, 0, true), MadeUp.phone(run, 0), "");
  }

  private Woman woman(int n) {
    var run = stage.run();
    var employer = unions.enterprises().get(n % unions.enterprises().size()).code();
    return new Woman(
        n == 0 ? first(run).name() : MadeUp.name(n),
        MadeUp.idNumber(DIVISION, run, n, true),
        MadeUp.phone(run, n),
        employer);
  }

  private String file(List<Woman> women) {
    var lines = new ArrayList<String>();
    lines.add(HEADER);
    women.forEach(woman -> lines.add(woman.row()));
    lines.addAll(lines.size() / 2, faulty(women.getFirst()));
    return String.join("\n", lines) + "\n";
  }

  private List<String> faulty(Woman first) {
    var fresh = stage.run();
    var code = first.employerCode();
    return List.of(
        "王一,210402199001011230,19900000001," + code + ",EMPLOYEE",
        "王二,210402199002301221,19900000002," + code + ",EMPLOYEE",
        first.row(),
        "王四,"
            + MadeUp.idNumber(DIVISION, fresh, 3_001, true)
            + ",19900000004,91210402MA0000000X,EMPLOYEE",
        "王五," + MadeUp.idNumber(DIVISION, fresh, 3_002, true) + ",12345," + code + ",EMPLOYEE",
        "王六,,19900000006," + code + ",EMPLOYEE",
        ",%s,19900000007,%s,EMPLOYEE"
            .formatted(MadeUp.idNumber(DIVISION, fresh, 3_003, true), code),
        "W4ng,"
            + MadeUp.idNumber(DIVISION, fresh, 3_004, true)
            + ",19900000008,"
            + code
            + ",EMPLOYEE",
        "王九,"
            + MadeUp.idNumber(DIVISION, fresh, 3_005, true)
            + ",19900000009,"
            + code
            + ",ASTRONAUT",
        "王十,not-a-number,19900000010," + code + ",EMPLOYEE");
  }

  private static Optional<MemberImport> ended(Voice officer, String id) {
    var progress = officer.call(ImportingApi::new, api -> api.getMemberImport(id)).must(200);
    return Optional.of(progress)
        .filter(
            of -> of.getState() != ImportState.RECEIVED && of.getState() != ImportState.RUNNING);
  }
}
