package org.gonghui.bench.pages;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gonghui.bench.Benchmark;
import org.gonghui.bench.Bout;
import org.gonghui.bench.City;
import org.gonghui.bench.Figures;
import org.gonghui.bench.Goal;
import org.gonghui.bench.Latencies;
import org.gonghui.bench.Report;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.home.Ports;
import org.gonghui.stack.home.Service;
import org.gonghui.stack.issuer.Claims;
import org.gonghui.stack.issuer.Tokens;
import org.gonghui.stack.running.LoneService;

/// P11: an officer of a city reads its unions page by page, 20 each, down to page 10,000; then that page and the first are read in
/// turns, call by call.
public final class PagesBenchmark implements Benchmark {
  private static final int PORT = 20_500;
  private static final int PAGES = 10_000;
  private static final int ON_A_PAGE = 20;
  private static final double LONGER = 1.1;
  private static final String OFFICER = "officer";
  private static final String SUPERUSER = "postgres";

  /// Milliseconds that a page takes, at the median.
  private record Half(double first, double last) {
    double ratio() {
      return last / first;
    }
  }

  @Override
  public Report run(Bout bout) throws IOException {
    var home = bout.home().beside("bench");
    var ports = new Ports(PORT);
    var settings = Map.of("gonghui.relay.enabled", "false");
    try (var _ = LoneService.start(home, ports, bout.console(), Service.MEMBER, settings)) {
      found(ports.databaseUrl(Service.MEMBER));
      var claims = Claims.ofStaff(OFFICER, List.of(City.federation().toString()));
      var token = new Tokens(home, ports, Clock.systemUTC()).sign(claims);
      var client = new Client(Ports.local(ports.of(Service.MEMBER)));
      var officer = new Voice(OFFICER, token, client, line -> {});
      var last = last(officer);
      bout.console().step("read %,d pages of unions, one after the other".formatted(PAGES));
      return report(bout, bout.play(() -> round(bout.time(), officer, last)));
    }
  }

  private static void found(String url) {
    try (var database = DriverManager.getConnection(url, SUPERUSER, SUPERUSER);
        var statement = database.createStatement()) {
      City.found(database, PAGES * ON_A_PAGE);
      statement.execute("vacuum analyze");
    } catch (SQLException e) {
      throw new IllegalStateException("Unions could not be written", e);
    }
  }

  /// Where page 10,000 is, by way of all before it.
  private static String last(Voice officer) {
    var address = first();
    for (var page = 1; page < PAGES; page++) {
      address = first() + "&cursor=" + officer.get(address).must(200).text("nextCursor");
    }
    return address;
  }

  private static String first() {
    return "/v1/organizations?limit=%d&ancestor=%s".formatted(ON_A_PAGE, City.federation());
  }

  private static Half round(Duration time, Voice officer, String last) {
    var begin = System.nanoTime();
    var firsts = new ArrayList<Long>();
    var lasts = new ArrayList<Long>();
    do {
      firsts.add(nanos(officer, first()));
      lasts.add(nanos(officer, last));
    } while (System.nanoTime() - begin < time.toNanos());
    return new Half(new Latencies(firsts).within(0.5), new Latencies(lasts).within(0.5));
  }

  /// @throws IllegalStateException where the page is not full
  private static long nanos(Voice officer, String address) {
    var begin = System.nanoTime();
    var page = officer.get(address).must(200);
    var took = System.nanoTime() - begin;
    if (page.body().path("items").size() != ON_A_PAGE) {
      throw new IllegalStateException("a page that is not full: " + address);
    }
    return took;
  }

  private static Report report(Bout bout, List<Half> rounds) {
    var ratio = Figures.of("  by the first page's", rounds, Half::ratio);
    return Report.of(
        bout.console().clock().instant(),
        List.of(
            Figures.of("page 1, ms", rounds, Half::first),
            Figures.of("page 10,000, ms", rounds, Half::last),
            ratio),
        List.of(Goal.atMost("P11", "page 10,000's time by page 1's", ratio.median(), LONGER)));
  }
}
