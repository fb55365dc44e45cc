package org.gonghui.bench.tickets;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.gonghui.bench.Callers;
import org.gonghui.bench.Cpu;
import org.gonghui.bench.Members;
import org.gonghui.stack.client.Answer;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.running.LoneService;

/// Members who take tickets over HTTP, each call with a key of its own.
///
/// @param next whose turn it is
record Takers(Sale sale, Members members, Client service, LoneService lone, AtomicInteger next) {
  /// More than are taken while it is measured.
  private static final int QUOTA = 1_000_000;

  private static final Pattern BUSY =
      Pattern.compile("(?m)^gonghui_tickets_batch_seconds_sum\\S* (\\S+)$");
  private static final Pattern CLAIMS =
      Pattern.compile("(?m)^gonghui_tickets_batch_claims_sum\\S* (\\S+)$");
  private static final Pattern BATCHES =
      Pattern.compile("(?m)^gonghui_tickets_batch_claims_count\\S* (\\S+)$");

  /// What came out.
  ///
  /// @param perSecond tickets over HTTP
  /// @param engine tickets for each second in which the writer was at its transactions
  /// @param batch claims of a transaction
  /// @param cpu milliseconds of service and PostgreSQL for each ticket
  record Taken(double perSecond, double engine, double batch, double cpu) {}

  Taken take(int callers, Duration time) {
    var item = sale.open(QUOTA);
    var before = figures();
    var cpu = cpu();
    var given = new AtomicLong();
    new Callers(callers, time)
        .call(() -> {
          if (ask(item).must(200, 201).status() == 201) {
            given.incrementAndGet();
          }
        });
    var after = figures();
    mustBeTrue(item, given.get());
    var claims = after.claims() - before.claims();
    return new Taken(
        given.get() / (double) time.toSeconds(),
        claims / (after.busy() - before.busy()),
        claims / (after.batches() - before.batches()),
        (cpu() - cpu) * 1000 / given.get());
  }

  /// Until nothing is left.
  ///
  /// @return tickets that were given
  long sellOut(int callers, int quota, Duration time) {
    var item = sale.open(quota);
    var given = new AtomicLong();
    new Callers(callers, time)
        .call(() -> {
          if (ask(item).must(200, 201, 409).status() == 201) {
            given.incrementAndGet();
          }
        });
    mustBeTrue(item, given.get());
    return sale.sold(item);
  }

  private void mustBeTrue(UUID item, long told) {
    if (sale.sold(item) != told || sale.mostOfOne(item) > Sale.LIMIT) {
      throw new IllegalStateException(
          "%d told, %d sold, %d of one member"
              .formatted(told, sale.sold(item), sale.mostOfOne(item)));
    }
  }

  private Answer ask(UUID item) {
    var tokens = members.tokens();
    var token = tokens.get(Math.floorMod(next.getAndIncrement(), tokens.size()));
    return new Voice("member", token, service, line -> {})
        .postOnce("/v1/me/tickets", Map.of("itemId", item));
  }

  private double cpu() {
    return Cpu.ofAll(lone.process()) + Cpu.ofAll(lone.postgres());
  }

  private record Seen(double busy, double claims, double batches) {}

  private Seen figures() {
    var page = service.get("/q/metrics", Map.of()).must(200).string();
    var seen =
        List.of(BUSY, CLAIMS, BATCHES).stream().map(pattern -> figure(page, pattern)).toList();
    return new Seen(seen.get(0), seen.get(1), seen.get(2));
  }

  private static double figure(String page, Pattern pattern) {
    var found = pattern.matcher(page);
    return found.find() ? Double.parseDouble(found.group(1)) : 0;
  }
}
