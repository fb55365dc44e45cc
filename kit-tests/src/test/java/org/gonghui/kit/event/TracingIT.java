package org.gonghui.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Topics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class TracingIT {
  private static final String SPAN = "00f067aa0ba902b7";
  private static final String HAPPENED = "org.gonghui.test.Happened.v1";
  private static final String TRACE_PARENT = "00-[0-9a-f]{32}-[0-9a-f]{16}-01";

  @Inject TellingConsumers consumers;

  @Test
  void theEffectOfAnEventContinuesItsTrace() {
    var traces = IntStream.range(0, 20).mapToObj(i -> newTrace()).toList();
    var keys = traces.stream().map(trace -> newKey()).toList();

    for (int i = 0; i < keys.size(); i++) {
      produce("gonghui.test.telling", traces.get(i), keys.get(i), "word");
    }

    for (int i = 0; i < keys.size(); i++) {
      var key = keys.get(i);
      await().untilAsserted(() -> assertThat(told("gonghui.kit.counted", key)).hasSize(1));
      var traceparent = told("gonghui.kit.counted", key).getFirst();
      assertThat(traceparent).matches(TRACE_PARENT).contains(traces.get(i)).doesNotContain(SPAN);
      assertThat(recorded(key)).isEqualTo(traces.get(i));
      assertThat(consumers.logged).containsEntry(key, traces.get(i));
    }
  }

  @Test
  void anEventWithoutATraceBeginsOne() {
    var key = newKey();

    Topics.produce("gonghui.test.telling", key, HAPPENED, 1, "{\"word\":\"word\"}");

    await().untilAsserted(() -> assertThat(told("gonghui.kit.counted", key)).hasSize(1));
    assertThat(told("gonghui.kit.counted", key).getFirst())
        .matches(TRACE_PARENT)
        .contains(recorded(key))
        .contains(consumers.logged.get(key));
  }

  @Test
  void nothingLeadsBackFromAnEffectThatIsApart() {
    var trace = newTrace();
    var keys = List.of(newKey(), newKey());

    keys.forEach(key -> produce("gonghui.test.telling-apart", trace, key, "word"));

    for (var key : keys) {
      await().untilAsserted(() -> assertThat(told("gonghui.kit.counted", key)).hasSize(1));
      assertThat(told("gonghui.kit.counted", key).getFirst())
          .matches(TRACE_PARENT)
          .doesNotContain(trace)
          .contains(recorded(key));
      assertThat(consumers.logged.get(key)).isEqualTo(recorded(key));
    }
    assertThat(recorded(keys.getFirst())).isNotEqualTo(recorded(keys.getLast()));
  }

  @Test
  void whatMustNotNameItsTraceDoesNot() {
    var key = newKey();

    produce("gonghui.test.telling", newTrace(), key, "word");

    await().untilAsserted(() -> assertThat(told("gonghui.kit.whisper", key)).containsExactly(""));
  }

  @Test
  void aDeadLetterIsToldInTheTraceOfTheEffectThatFailed() {
    var trace = newTrace();
    var joined = newKey();
    var apart = newKey();

    produce("gonghui.test.telling", trace, joined, "poison");
    produce("gonghui.test.telling-apart", trace, apart, "poison");

    await().untilAsserted(() -> assertThat(told("gonghui.kit.dead-letter", joined)).hasSize(1));
    await().untilAsserted(() -> assertThat(told("gonghui.kit.dead-letter", apart)).hasSize(1));
    assertThat(told("gonghui.kit.dead-letter", joined).getFirst())
        .matches(TRACE_PARENT)
        .contains(trace);
    assertThat(told("gonghui.kit.dead-letter", apart).getFirst())
        .matches(TRACE_PARENT)
        .doesNotContain(trace);
  }

  private static void produce(String topic, String trace, String key, String word) {
    Topics.produceTraced(
        "00-" + trace + "-" + SPAN + "-00", topic, key, HAPPENED, "{\"word\":\"" + word + "\"}");
  }

  private static List<String> told(String topic, String key) {
    return Topics.consume(topic).stream()
        .filter(message -> key.equals(message.key()))
        .map(message -> Topics.header(message, "traceparent"))
        .toList();
  }

  private static String recorded(String key) {
    var row =
        Database.rows("select trace_id from audit_entry where subject = cast(? as uuid)", key)
            .getFirst();
    return String.valueOf(row.get("trace_id"));
  }

  private static String newTrace() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }
}
