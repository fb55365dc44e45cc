package org.gonghui.stack.edge;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gonghui.corpus.Smuggler;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.client.Pause;
import org.gonghui.stack.home.Copy;
import org.gonghui.stack.home.Running;
import org.gonghui.stack.home.Service;

/// How many requests the gateway has sent to each service, and how many each has seen: both by their own figures, which
/// leave out pages for operators.
///
/// @param sent by service
/// @param seen by service, all its copies together
/// @param hidden of those seen, with the method that hidden requests have
public record Tally(Map<String, Long> sent, Map<String, Long> seen, long hidden) {
  private static final Pattern SENT =
      Pattern.compile("(?m)^gonghui_gateway_sent_total\\{service=\"(\\w+)\"} ([0-9.E]+)");
  private static final Pattern SEEN =
      Pattern.compile("(?m)^http_server_requests_seconds_count\\{([^\n#]*)} ([0-9.E]+)");

  /// Of a request whose end did not come: it was answered to nobody, and is counted when its connection ends, which may be while others are sent.
  private static final String BROKEN_OFF = "status=\"RESET\"";

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofMillis(200);

  public static Tally of(Running running) {
    var sent = new TreeMap<String, Long>();
    var figures = SENT.matcher(figures(running, Service.GATEWAY.word()));
    while (figures.find()) {
      sent.put(figures.group(1), number(figures.group(2)));
    }
    var seen = new TreeMap<String, Long>();
    var hidden = 0L;
    for (var copy : Copy.all(Copy.MOST).filter(copy -> copy.service().hasDatabase()).toList()) {
      if (running.addresses().containsKey(copy.name())) {
        var requests = SEEN.matcher(figures(running, copy.name()));
        while (requests.find()) {
          var number = number(requests.group(2));
          if (!requests.group(1).contains(BROKEN_OFF)) {
            seen.merge(copy.service().word(), number, Long::sum);
          }
          hidden += requests.group(1).contains("\"" + Smuggler.HIDDEN_METHOD + "\"") ? number : 0;
        }
      }
    }
    return new Tally(sent, seen, hidden);
  }

  /// What came since, once both figures agree: a service counts a request when it is over, a little after its answer.
  static Tally settled(Running running, Tally before) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    var tally = of(running).since(before);
    while (!tally.isEven() && System.nanoTime() < end) {
      Pause.of(PAUSE);
      tally = of(running).since(before);
    }
    return tally;
  }

  private static String figures(Running running, String name) {
    return new Client(Objects.requireNonNull(running.addresses().get(name)))
        .get("/q/metrics", Map.of())
        .must(200)
        .string();
  }

  private static long number(String figure) {
    return (long) Double.parseDouble(figure);
  }

  Tally since(Tally before) {
    return new Tally(since(sent, before.sent), since(seen, before.seen), hidden - before.hidden);
  }

  private static Map<String, Long> since(Map<String, Long> now, Map<String, Long> before) {
    var more = new TreeMap<String, Long>();
    now.forEach((service, number) -> more.put(service, number - before.getOrDefault(service, 0L)));
    more.values().removeIf(number -> number == 0);
    return more;
  }

  boolean isEven() {
    return sent.equals(seen);
  }

  long sentInAll() {
    return sent.values().stream().mapToLong(Long::longValue).sum();
  }

  long seenInAll() {
    return seen.values().stream().mapToLong(Long::longValue).sum();
  }

  /// Requests that a service saw and the gateway did not send.
  long unsent() {
    return seen.entrySet().stream()
        .mapToLong(
            service -> Math.max(0, service.getValue() - sent.getOrDefault(service.getKey(), 0L)))
        .sum();
  }
}
