package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.gonghui.stack.LocalSystem;
import org.gonghui.stack.client.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the gateway tells integrators of is what runs behind it.
@ExtendWith(RunningSystem.class)
class DocumentIT {
  private static final int SERVICES = 4;
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Pattern FIGURE =
      Pattern.compile("(?m)^gonghui_gateway_document_differences\\{service=\"\\w+\"} (\\S+)");

  private final Client gateway;

  DocumentIT(LocalSystem system) {
    this.gateway = new Client(system.address("gateway"));
  }

  @Test
  void eachServiceHasTheOperationsOfTheDocument() {
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          var told = FIGURE.matcher(gateway.get("/q/metrics", Map.of()).must(200).string());
          assertThat(told.results().map(figure -> figure.group(1)))
              .hasSize(SERVICES)
              .containsOnly("0.0");
        });
  }
}
