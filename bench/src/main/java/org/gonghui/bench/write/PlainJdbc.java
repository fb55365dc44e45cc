package org.gonghui.bench.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.gonghui.bench.Callers;
import org.gonghui.bench.Cpu;
import org.gonghui.embedded.ServiceDatabase;

/// A script of pgbench's played over JDBC by a program that does nothing else: what Java and its driver cost at least.
///
/// Of pgbench's language it takes what `write.sql` needs: one random `:key`, `begin` and `commit`, and pipelines, whose
/// statements go out in one round trip.
final class PlainJdbc implements AutoCloseable {
  private static final String KEY = ":key";

  private final List<Connection> connections = new ArrayList<>();
  private final BlockingQueue<List<Step>> free;

  /// @param keys how many of its parameters there are: each is the key
  private record Step(PreparedStatement statement, int keys) {}

  /// @param clients connections, each with its statements prepared
  PlainJdbc(String script, int port, ServiceDatabase database, int clients) throws IOException {
    var steps = steps(text(script));
    free = new ArrayBlockingQueue<>(clients);
    try {
      for (var client = 0; client < clients; client++) {
        var connection =
            DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database.name()),
                database.app(),
                database.app());
        connections.add(connection);
        connection.setAutoCommit(false);
        var prepared = new ArrayList<Step>();
        for (var step : steps) {
          var keys = (int) step.chars().filter(letter -> letter == '?').count();
          prepared.add(new Step(connection.prepareStatement(step), keys));
        }
        free.add(prepared);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Pgbench.Run run(Duration time) {
    var before = Cpu.own();
    var transactions = new Callers(connections.size(), time).call(this::transaction);
    return new Pgbench.Run(transactions, Cpu.own() - before);
  }

  private void transaction() {
    var key = Long.toString(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE / 2));
    try {
      var steps = free.take();
      for (var step : steps) {
        for (var number = 1; number <= step.keys(); number++) {
          step.statement().setString(number, key);
        }
        step.statement().execute();
      }
      steps.getFirst().statement().getConnection().commit();
      free.put(steps);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// One for each round trip.
  static List<String> steps(String script) {
    var pipelined =
        Arrays.stream(script.split("(?m)^.startpipeline$|^.endpipeline$"))
            .map(PlainJdbc::statements)
            .toList();
    var steps = new ArrayList<String>();
    for (var part = 0; part < pipelined.size(); part++) {
      if (part % 2 == 1) {
        steps.add(String.join(";", pipelined.get(part)));
      } else {
        steps.addAll(pipelined.get(part));
      }
    }
    steps.removeIf(step -> step.equals("begin") || step.equals("commit"));
    return steps;
  }

  private static List<String> statements(String part) {
    var plain =
        part.lines()
            .filter(line -> !line.startsWith("--") && !line.startsWith("\\"))
            .collect(Collectors.joining("\n"));
    return Arrays.stream(plain.split(";"))
        .map(String::strip)
        .filter(statement -> !statement.isEmpty())
        .map(statement -> statement.replace(KEY, "?"))
        .toList();
  }

  private static String text(String script) throws IOException {
    try (var resource = PlainJdbc.class.getResourceAsStream(script)) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    for (var connection : connections) {
      try {
        connection.close();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
