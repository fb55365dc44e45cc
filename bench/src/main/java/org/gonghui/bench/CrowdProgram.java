package org.gonghui.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.gonghui.bench.Met.Share;

/// `CrowdProgram TOKENS`: reads an [Order] a line from its input, carries it out, and says what it [Met] a line; ends with its
/// input.
final class CrowdProgram {
  /// Calls that wait for their answers at once.
  static final int MOST_LINES = 8_000;

  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration SILENCE = Duration.ofSeconds(10);

  private final List<String> tokens;

  private CrowdProgram(List<String> tokens) {
    this.tokens = tokens;
  }

  public static void main(String... args) throws IOException {
    var crowd = new CrowdProgram(Files.readAllLines(Path.of(args[0])));
    var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (var line = orders.readLine(); line != null; line = orders.readLine()) {
      System.out.println(JSON.writeValueAsString(crowd.obey(JSON.readValue(line, Order.class))));
      System.out.flush();
    }
  }

  private Met obey(Order order) throws IOException {
    var requests =
        tokens.stream().map(token -> Requests.read(order.path(), order.port(), token)).toList();
    try (var lines = new Lines(order.port(), MOST_LINES, SILENCE)) {
      Supplier<Ending> once = () -> call(lines, requests);
      return order.callers() > 0 ? saturate(order, once) : pace(order, once);
    }
  }

  private static Ending call(Lines lines, List<byte[]> requests) {
    try {
      var request = requests.get(ThreadLocalRandom.current().nextInt(requests.size()));
      return Ending.of(lines.call(request));
    } catch (Lines.AllTaken unsent) {
      return Ending.UNSENT;
    } catch (IOException broken) {
      return Ending.BROKEN;
    }
  }

  private static Met saturate(Order order, Supplier<Ending> once) {
    var counts = new ConcurrentHashMap<Ending, LongAdder>();
    var begin = System.nanoTime();
    new Callers(order.callers(), Duration.ofSeconds(order.seconds()))
        .call(() -> counts.computeIfAbsent(once.get(), ending -> new LongAdder()).increment());
    var by = new EnumMap<Ending, Share>(Ending.class);
    counts.forEach((ending, count) -> by.put(ending, Share.counted(count.sum())));
    return new Met(secondsSince(begin), by);
  }

  private static Met pace(Order order, Supplier<Ending> once) {
    var patience = Duration.ofMillis(order.patience()).toNanos();
    var begin = System.nanoTime();
    var calls = new Pace(order.perSecond(), Duration.ofSeconds(order.seconds())).ask(once::get);
    return Met.of(
        secondsSince(begin),
        calls.stream()
            .map(call -> new Timed<>(call.answer().within(call.nanos(), patience), call.nanos()))
            .toList());
  }

  private static double secondsSince(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
