package org.gonghui.bench.crowd;

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
import org.gonghui.bench.Callers;
import org.gonghui.bench.Pace;
import org.gonghui.bench.Timed;

/// `CrowdProgram TOKENS`: reads an [Order] a line from its input, carries it out, and says what came of it, a line; ends with its
/// input.
final class CrowdProgram {
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

  private Record obey(Order order) throws IOException {
    var requests =
        tokens.stream().map(token -> Requests.read(order.path(), order.port(), token)).toList();
    try (var lines = new Lines(order.port(), Crowd.MOST_LINES, SILENCE)) {
      Supplier<Ending> once = () -> call(lines, requests);
      return switch (order) {
        case Order.Saturate saturate -> saturate(saturate, once);
        case Order.Pace pace -> pace(pace, once);
      };
    }
  }

  private static Ending call(Lines lines, List<byte[]> requests) {
    try {
      var request = requests.get(ThreadLocalRandom.current().nextInt(requests.size()));
      return lines.call(request).map(Ending::of).orElse(Ending.UNSENT);
    } catch (IOException broken) {
      return Ending.BROKEN;
    }
  }

  private static Counts saturate(Order.Saturate order, Supplier<Ending> once) {
    var counts = new ConcurrentHashMap<Ending, LongAdder>();
    var begin = System.nanoTime();
    new Callers(order.callers(), Duration.ofSeconds(order.seconds()))
        .call(() -> counts.computeIfAbsent(once.get(), ending -> new LongAdder()).increment());
    var seconds = (System.nanoTime() - begin) / 1e9;
    var by = new EnumMap<Ending, Long>(Ending.class);
    counts.forEach((ending, count) -> by.put(ending, count.sum()));
    return new Counts(seconds, by);
  }

  private static Met pace(Order.Pace order, Supplier<Ending> once) {
    var patience = Duration.ofMillis(order.patience()).toNanos();
    var time = Duration.ofSeconds(order.lead() + order.seconds());
    var calls = new Pace(order.perSecond(), time).ask(once::get);
    return Met.of(
        calls.stream()
            .skip((long) order.lead() * order.perSecond())
            .map(call -> new Timed<>(call.answer().within(call.nanos(), patience), call.nanos()))
            .toList());
  }
}
