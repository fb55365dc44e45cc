package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.gonghui.stack.LocalSystem;
import org.gonghui.stack.client.Client;

/// What a service tells an operator of its outbox, compared with the table.
final class OutboxFigures {
  private static final double A_MOMENT = 1.5;

  private final ServiceTables tables;
  private final Client service;
  private int looks;
  private double deepest;
  private double oldest;

  OutboxFigures(LocalSystem system, String service) {
    this.tables = new ServiceTables(system, service);
    this.service = new Client(system.address(service));
  }

  /// Of a table that only grows. The figures are those of at most a second ago.
  void tellWhatWaits() {
    var seconds = age();
    var rows = depth();
    var depth = told("gonghui_outbox_depth");
    assertThat(depth).as("depth").isBetween(rows, depth());
    deepest = depth;
    oldest = told("gonghui_outbox_age");
    assertThat(oldest).as("age, seconds").isBetween(seconds - A_MOMENT, age() + A_MOMENT);
    looks++;
  }

  /// The oldest waits as long as the broker is away.
  void tellHowLong(Duration away) {
    assertThat(looks).isPositive();
    assertThat(told("gonghui_outbox_age")).as("age").isGreaterThan((double) away.toSeconds());
  }

  void tellThatNothingWaits() {
    assertThat(told("gonghui_outbox_depth")).as("depth").isZero();
    assertThat(told("gonghui_outbox_age")).as("age").isZero();
  }

  private double depth() {
    return tables.number("select count(*) from outbox");
  }

  private double age() {
    return Double.parseDouble(
        tables
            .rows(
                "select coalesce(extract(epoch from clock_timestamp() - min(occurred_at)), 0) from outbox")
            .getFirst()
            .getFirst());
  }

  private double told(String figure) {
    return service
        .get("/q/metrics", Map.of())
        .must(200)
        .string()
        .lines()
        .filter(line -> line.startsWith(figure + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(figure.length() + 1)))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public String toString() {
    return "%d looks at the figures, the last told of %.0f rows and %.0f s"
        .formatted(looks, deepest, oldest);
  }
}
