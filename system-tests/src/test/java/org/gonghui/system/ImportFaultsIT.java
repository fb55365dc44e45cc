package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gonghui.stack.LocalSystem;
import org.gonghui.stack.client.Answer;
import org.gonghui.stack.client.Pause;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.story.FoundUnions;
import org.gonghui.stack.story.MadeUp;
import org.gonghui.stack.story.Stage;
import org.gonghui.stack.story.Unions;
import org.gonghui.stack.story.Woman;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A long list over two copies of the service: whichever takes it in is killed, again and again, at moments that the seed says. In the
/// end there is exactly what stands in the file. `-Dgonghui.seeds=20` kills more often.
@Copies(2)
@Order(Integer.MAX_VALUE - 1)
@ExtendWith(RunningSystem.class)
class ImportFaultsIT {
  private static final int KILLS = Integer.getInteger("gonghui.seeds", 3);
  private static final long SEED = Long.getLong("gonghui.seed", 20181109);
  private static final int ROWS = 3_000 * (KILLS + 1);
  private static final int REPEATED_EVERY = 500;
  private static final int TO_A_DIVISION = 4_000;
  private static final int LATEST_MILLIS = 400;
  private static final Duration LONG = Duration.ofMinutes(3);
  private static final List<String> COPIES = List.of("member", "member-2");
  private static final String PROGRESS =
      "select state, total, epoch from member_import where id = ?";

  /// What there is of everything that an import brings, once for each member.
  private static final String BROUGHT =
      """
      select count(*), count(distinct m.person_id), count(distinct p.id_number_odd),
        (select count(*) from service_card c join membership m on m.person_id = c.member_id where m.import_id = ?),
        (select count(*) from inbox_message i join membership m on m.person_id = i.member_id where m.import_id = ?),
        (select count(*) from audit_entry a join membership m on m.person_id = a.subject
         where m.import_id = ? and a.action = 'MEMBER_JOINED')
      from membership m join person p on p.id = m.person_id where m.import_id = ?
      """;

  private final LocalSystem system;
  private final ServiceTables tables;
  private final Stage stage;
  private final Unions unions;
  private final Voice officer;

  ImportFaultsIT(LocalSystem system) {
    this.system = system;
    this.tables = new ServiceTables(system, "member");
    this.stage = system.stage(line -> {});
    this.unions = new FoundUnions(stage).play();
    this.officer = stage.staff("officer", unions.city());
  }

  @Test
  void exactlyTheRowsOfTheFileWhoeverIsKilled() {
    var chance = new Random(SEED);
    var sent = sent();
    var list = UUID.fromString(sent.text("id"));
    var epoch = 0L;
    for (var kill = 0; kill < KILLS; kill++) {
      epoch = kill(list, epoch, Duration.ofMillis(chance.nextInt(LATEST_MILLIS)));
    }
    var done =
        await()
            .atMost(LONG)
            .until(
                () -> officer.get(sent.header("Location")).must(200),
                answer -> !List.of("RECEIVED", "RUNNING").contains(answer.text("state")));
    var good = String.valueOf(ROWS);
    var repeated = String.valueOf(ROWS / REPEATED_EVERY);
    assertThat(List.of(done.text("state"), done.text("accepted"), done.text("rejected")))
        .as("seed %d", SEED)
        .containsExactly("COMPLETED", good, repeated);
    assertThat(tables.rows(BROUGHT, list, list, list, list))
        .as("seed %d", SEED)
        .isEqualTo(List.of(List.of(good, good, good, good, good, good)));
    await().atMost(LONG).until(() -> tables.number("select count(*) from outbox") == 0);
  }

  /// Waits for another worker than the last victim, and kills it a moment after it has begun.
  ///
  /// @return the victim's number
  private long kill(UUID list, long lastVictim, Duration after) {
    var begun =
        await()
            .atMost(LONG)
            .pollInterval(Duration.ofMillis(5))
            .until(
                () -> tables.rows(PROGRESS, list).getFirst(),
                row -> row.getFirst().equals("RUNNING") && epoch(row) > lastVictim);
    Pause.of(after);
    var victim = await().atMost(LONG).until(() -> workerOf(list), copy -> !copy.isEmpty());
    var _ = system.processes().kill(victim);
    var left = tables.rows(PROGRESS, list).getFirst();
    System.out.printf("killed %s %s after it began, at row %s%n", victim, after, left.get(1));
    assertThat(left.getFirst()).as("killed before its end").isEqualTo("RUNNING");
    return epoch(begun);
  }

  private static long epoch(List<String> row) {
    return Long.parseLong(row.get(2));
  }

  /// The copy that has begun with the list last: a line of a log begins with its time.
  private String workerOf(UUID list) {
    var begun = "event=list-taken list=" + list;
    var last = "";
    var worker = "";
    for (var copy : COPIES) {
      for (var line : log(copy).lines().filter(each -> each.contains(begun)).toList()) {
        if (line.compareTo(last) > 0) {
          last = line;
          worker = copy;
        }
      }
    }
    return worker;
  }

  private String log(String copy) {
    try {
      return Files.readString(system.kept().resolve("logs").resolve(copy + ".log"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Answer sent() {
    var rows =
        IntStream.range(0, ROWS)
            .mapToObj(
                n -> n % REPEATED_EVERY == REPEATED_EVERY - 1 ? row(n) + "\n" + row(n / 2) : row(n))
            .collect(Collectors.joining("\n"));
    var query =
        "?organization=%s&consent=EMPLOYER_DECLARED&consentDate=%s"
            .formatted(unions.city(), stage.today());
    var file = "姓名,身份证号,手机号,单位统一社会信用代码,就业形态\n" + rows + "\n";
    return officer
        .post("/v1/member-imports" + query, "text/csv", file.getBytes(StandardCharsets.UTF_8))
        .must(202);
  }

  private String row(int n) {
    var division = "21%04d".formatted(500 + n / TO_A_DIVISION);
    return new Woman(
            MadeUp.name(n),
            MadeUp.idNumber(division, stage.run(), n % TO_A_DIVISION, true),
            MadeUp.phone(stage.run(), n % TO_A_DIVISION),
            unions.enterprises().get(n % unions.enterprises().size()).code())
        .row();
  }
}
