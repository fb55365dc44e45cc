package org.gonghui.bench.imports;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.gonghui.bench.Cpu;
import org.gonghui.bench.Rest;
import org.gonghui.bench.memory.Memory;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.running.LoneService;

/// A list on its way through the service.
///
/// @param officer token of who sends it
record Importing(
    LoneService member, Client service, String officer, Connection database, UUID city) {
  private static final Duration APART = Duration.ofMillis(250);
  private static final String PROGRESS = "select state, accepted from member_import where id = ?";

  /// What came of it.
  ///
  /// @param seconds from when the last byte was there to the last row
  /// @param upload seconds before
  /// @param cpu seconds of the service and of PostgreSQL
  record Taken(UUID list, int rows, double seconds, double upload, double cpu, Watch watch) {
    double perSecond() {
      return rows / seconds;
    }

    double cpuMicros() {
      return cpu * 1e6 / rows;
    }
  }

  Taken take(Path file, int rows) throws IOException, SQLException {
    var begin = System.nanoTime();
    var list = sent(file);
    var there = System.nanoTime();
    var used = used();
    var watch = new Watch(new Memory(member.process(), service), database);
    var state = "";
    while (!state.equals("COMPLETED")) {
      Rest.of(APART);
      watch.look();
      state = state(list, rows);
    }
    var end = System.nanoTime();
    return new Taken(list, rows, (end - there) / 1e9, (there - begin) / 1e9, used() - used, watch);
  }

  private double used() {
    return Cpu.ofAll(member.process()) + Cpu.ofAll(member.postgres());
  }

  private UUID sent(Path file) throws FileNotFoundException {
    var path =
        "/v1/member-imports?organization=%s&consent=EMPLOYER_DECLARED&consentDate=2026-01-01"
            .formatted(city);
    var headers = Map.of("Authorization", "Bearer " + officer, "Content-Type", "text/csv");
    var answer = service.send("POST", path, headers, BodyPublishers.ofFile(file)).must(202);
    return UUID.fromString(answer.text("id"));
  }

  private String state(UUID list, int rows) throws SQLException {
    try (var select = database.prepareStatement(PROGRESS)) {
      select.setObject(1, list);
      try (var row = select.executeQuery()) {
        row.next();
        var state = row.getString(1);
        var isOver = !state.equals("RECEIVED") && !state.equals("RUNNING");
        if (isOver && (!state.equals("COMPLETED") || row.getLong(2) != rows)) {
          throw new IllegalStateException(
              "the list ended %s with %d of %d rows".formatted(state, row.getLong(2), rows));
        }
        return state;
      }
    }
  }
}
