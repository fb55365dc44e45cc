package org.gonghui.bench.statistics;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gonghui.bench.Benchmark;
import org.gonghui.bench.Bout;
import org.gonghui.bench.City;
import org.gonghui.bench.Figures;
import org.gonghui.bench.Goal;
import org.gonghui.bench.Report;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.home.Ports;
import org.gonghui.stack.home.Service;
import org.gonghui.stack.issuer.Claims;
import org.gonghui.stack.issuer.Tokens;
import org.gonghui.stack.running.LoneService;

/// P10: an officer of the city asks member-service for statistics of all members over HTTP, and a program asks PostgreSQL for
/// the same `GROUP BY` over the records, in turns; one at a time.
public final class StatisticsBenchmark implements Benchmark {
  private static final int PORT = 20_480;
  private static final double FASTER = 100;
  private static final String OFFICER = "officer";
  private static final String SUPERUSER = "postgres";

  /// Milliseconds that an answer takes.
  private record Half(double service, double groupBy) {
    double ratio() {
      return groupBy / service;
    }
  }

  @Override
  public Report run(Bout bout) throws IOException {
    var home = bout.home().beside("bench");
    var ports = new Ports(PORT);
    var settings = Map.of("gonghui.relay.enabled", "false");
    var url = ports.databaseUrl(Service.MEMBER);
    try (var _ = LoneService.start(home, ports, bout.console(), Service.MEMBER, settings);
        var database = DriverManager.getConnection(url, SUPERUSER, SUPERUSER)) {
      var population = new Population(url, bout.members());
      population.fill();
      bout.console()
          .step("%,d members of %,d unions".formatted(bout.members(), population.unions()));
      var claims = Claims.ofStaff(OFFICER, List.of(City.federation().toString()));
      var token = new Tokens(home, ports, Clock.systemUTC()).sign(claims);
      var client = new Client(Ports.local(ports.of(Service.MEMBER)));
      var officer = new Voice(OFFICER, token, client, line -> {});
      for (var question : Question.values()) {
        mustAgree(question, officer, database);
        millis(bout.time(), () -> asked(question, officer));
      }
      bout.console().step("warm");
      return report(bout, bout.play(() -> round(bout.time(), officer, database)));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<Question, Half> round(Duration time, Voice officer, Connection database) {
    var halves = new EnumMap<Question, Half>(Question.class);
    for (var question : Question.values()) {
      halves.put(
          question,
          new Half(
              millis(time, () -> asked(question, officer)),
              millis(time, () -> grouped(question, database))));
    }
    return halves;
  }

  /// Of one call after another, one at least.
  private static double millis(Duration time, Runnable once) {
    var begin = System.nanoTime();
    var calls = 0;
    do {
      once.run();
      calls++;
    } while (System.nanoTime() - begin < time.toNanos());
    return (System.nanoTime() - begin) / 1e6 / calls;
  }

  private static Map<String, Long> asked(Question question, Voice officer) {
    var path =
        "/v1/statistics/members?limit=200&organization=%s&by=%s"
            .formatted(City.federation(), question.word());
    var members = new TreeMap<String, Long>();
    officer
        .get(path)
        .must(200)
        .body()
        .path("items")
        .forEach(item ->
            members.put(item.path(question.field()).asText(), item.path("members").asLong()));
    return members;
  }

  private static Map<String, Long> grouped(Question question, Connection database) {
    var members = new TreeMap<String, Long>();
    try (var select = database.prepareStatement(question.groupBy())) {
      select.setObject(1, City.federation());
      try (var row = select.executeQuery()) {
        while (row.next()) {
          members.put(row.getString(1), row.getLong(2));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return members;
  }

  /// They do the same work only if they answer the same.
  private static void mustAgree(Question question, Voice officer, Connection database) {
    var counted = asked(question, officer);
    var found = grouped(question, database);
    if (question == Question.MONTH) {
      // the service tells what there is at the end of each month
      var sum = 0L;
      for (var month : found.entrySet()) {
        sum += month.getValue();
        month.setValue(sum);
      }
    }
    if (!counted.equals(found)) {
      throw new IllegalStateException("not the same by " + question.word());
    }
  }

  private static Report report(Bout bout, List<Map<Question, Half>> rounds) {
    var goals = new ArrayList<Goal>();
    for (var question : Question.values()) {
      goals.add(
          Goal.atLeast(
              "P10",
              "GROUP BY's time by the service's, by " + question.word(),
              figures(question, rounds).getLast().median(),
              FASTER));
    }
    return Report.of(
        bout.console().clock().instant(),
        Stream.of(Question.values()).flatMap(q -> figures(q, rounds).stream()).toList(),
        goals);
  }

  private static List<Figures> figures(Question question, List<Map<Question, Half>> rounds) {
    var halves = rounds.stream().map(round -> round.get(question)).toList();
    return List.of(
        Figures.of("by %s: the service, ms".formatted(question.word()), halves, Half::service),
        Figures.of("  GROUP BY over the records, ms", halves, Half::groupBy),
        Figures.of("  times as fast", halves, Half::ratio));
  }
}
