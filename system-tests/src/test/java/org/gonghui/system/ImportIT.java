package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.gonghui.stack.LocalSystem;
import org.gonghui.stack.client.Answer;
import org.gonghui.stack.client.Pages;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.story.FoundUnions;
import org.gonghui.stack.story.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A list of 2,418 good and 100 bad rows (M5, M6): a wrong row never stops it, and neither does a kill;
/// `-Dgonghui.moments=5` for one in each of its batches.
@ExtendWith(RunningSystem.class)
class ImportIT {
  private static final String CSV = "text/csv";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int BATCH = 500;
  private static final int BATCHES = 5;

  /// In how many of its five batches, from the last one back.
  private static final int MOMENTS = Integer.getInteger("gonghui.moments", 3);

  private static final String LAST_WRITTEN = "inbox_message";
  private static final Duration LONG = Duration.ofMinutes(3);

  /// What each of its members got, once.
  private static final String PER_MEMBER =
      """
      select count(*), count(distinct m.person_id),
        (select count(*) from service_card c join membership m on m.person_id = c.member_id where m.import_id = ?),
        (select count(*) from inbox_message i join membership m on m.person_id = i.member_id where m.import_id = ?)
      from membership m where m.import_id = ?
      """;

  /// How much there is of everything that an import brings.
  private static final String EVERYTHING =
      """
      select (select count(*) from person), (select count(*) from membership), (select count(*) from consent),
        (select count(*) from service_card), (select count(*) from inbox_message)
      """;

  private final LocalSystem system;
  private final Stage stage;
  private final ServiceTables tables;
  private final String city;
  private final FaultyList list;

  ImportIT(LocalSystem system) {
    this.system = system;
    this.stage = system.stage(line -> {});
    this.tables = new ServiceTables(system, "member");
    var unions = new FoundUnions(stage).play();
    this.city = unions.city();
    this.list = new FaultyList(stage.run(), unions, Outsider.foundedBy(stage));
  }

  @BeforeEach
  void aHundredAreMembersElsewhere() {
    var there = stage.cast().organization(Outsider.DIVISION);
    var done = ended(sent(there, CSV, list.members(), ""));
    assertThat(done.text("accepted")).isEqualTo(String.valueOf(FaultyList.BAD));
  }

  @Test
  void aDryRunNamesTheSameReasonsAndChangesNothing() {
    var before = state();
    var done = ended(sent(city, CSV, list.csv(Charset.forName("GB18030")), "&dryRun=true"));
    assertThat(figures(done)).isEqualTo(List.of("COMPLETED", "2518", "2418", "100"));
    assertThat(reasons(done)).isEqualTo(list.reasons());
    assertThat(state()).isEqualTo(before);
    assertThat(members()).isZero();
  }

  @Test
  void killedAtSomeMomentsItGoesOnByItselfAndEndsExact() throws SQLException {
    var sent = sent(city, CSV, list.csv(StandardCharsets.UTF_8), "");
    var id = UUID.fromString(sent.text("id"));
    var epoch = -1L;
    for (var moment = BATCHES - MOMENTS; moment < BATCHES; moment++) {
      epoch = kill(id, moment * BATCH, epoch);
    }
    expectExact(sent, epoch);
  }

  @Test
  void aSpreadsheetIsKilledToo() throws IOException, SQLException {
    var sent = sent(city, XLSX, list.xlsx(), "");
    var id = UUID.fromString(sent.text("id"));
    expectExact(sent, kill(id, 2 * BATCH, -1));
  }

  /// Waits until another worker than the last victim has come so far, lets it write its next batch but for the last of what
  /// each member gets, and kills it there.
  ///
  /// @return the worker's number
  private long kill(UUID id, int rows, long victim) throws SQLException {
    var sql = "select state, total, epoch from member_import where id = ?";
    await()
        .atMost(LONG)
        .pollInterval(Duration.ofMillis(2))
        .until(
            () -> tables.rows(sql, id).getFirst(),
            row ->
                row.getFirst().equals("RUNNING")
                    && Long.parseLong(row.get(1)) >= rows
                    && Long.parseLong(row.get(2)) > victim);
    try (var _ = tables.freeze(LAST_WRITTEN)) {
      await().atMost(LONG).until(() -> tables.isAwaited(LAST_WRITTEN));
      system.processes().kill("member");
      var left = tables.rows(sql, id).getFirst();
      System.out.printf(
          "killed after row %s, %s, worker %s%n", left.get(1), left.get(0), left.get(2));
      assertThat(left.getFirst()).as("killed before its end").isEqualTo("RUNNING");
      return Long.parseLong(left.get(2));
    }
  }

  private void expectExact(Answer sent, long lastVictim) {
    var done = ended(sent);
    assertThat(figures(done)).isEqualTo(List.of("COMPLETED", "2518", "2418", "100"));
    assertThat(reasons(done)).isEqualTo(list.reasons());
    assertThat(members()).isEqualTo(FaultyList.GOOD);
    var id = UUID.fromString(done.text("id"));
    assertThat(tables.number("select epoch from member_import where id = ?", id))
        .isGreaterThan(lastVictim);
    assertThat(tables.rows(PER_MEMBER, id, id, id))
        .isEqualTo(List.of(List.of("2418", "2418", "2418", "2418")));
  }

  private Answer sent(String organization, String type, byte[] file, String more) {
    var query =
        "?organization=%s&consent=EMPLOYER_DECLARED&consentDate=%s%s"
            .formatted(organization, stage.today(), more);
    return officer(organization).post("/v1/member-imports" + query, type, file).must(202);
  }

  private Voice officer(String organization) {
    return stage.staff("officer", organization);
  }

  private Answer ended(Answer sent) {
    var officer = officer(sent.text("organization"));
    return await()
        .atMost(LONG)
        .until(
            () -> officer.get(sent.header("Location")).must(200),
            answer -> !List.of("RECEIVED", "RUNNING").contains(answer.text("state")));
  }

  private static List<String> figures(Answer done) {
    return List.of(
        done.text("state"), done.text("total"), done.text("accepted"), done.text("rejected"));
  }

  private Set<String> reasons(Answer done) {
    var path = "/v1/member-imports/" + done.text("id") + "/rejected-rows";
    var reasons = new TreeSet<String>();
    officer(city)
        .get(path)
        .must(200)
        .string()
        .lines()
        .skip(1)
        .forEach(line -> reasons.add(line.substring(0, line.indexOf(",\""))));
    return reasons;
  }

  private int members() {
    var members = new HashSet<String>();
    new Pages(officer(city))
        .each(
            "/v1/members?organization=" + city,
            member -> assertThat(members.add(member.path("memberId").asText())).isTrue());
    return members.size();
  }

  private List<List<String>> state() {
    return tables.rows(EVERYTHING);
  }
}
