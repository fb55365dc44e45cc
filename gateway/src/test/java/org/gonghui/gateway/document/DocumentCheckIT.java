package org.gonghui.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gonghui.gateway.route.Operations;
import org.gonghui.gateway.route.Routes;
import org.gonghui.gateway.testing.Surroundings;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class DocumentCheckIT {
  @Inject MeterRegistry meters;
  @Inject Operations operations;
  @Inject Routes routes;

  private double figure(String service) {
    return meters
        .get("gonghui.gateway.document.differences")
        .tag("service", service)
        .gauge()
        .value();
  }

  private Set<String> ofTheDocument(String... prefixes) {
    return operations.all().stream()
        .filter(operation ->
            Set.of(prefixes).stream().anyMatch(prefix -> operation.contains(" " + prefix)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void aServiceOfAnotherReleaseIsTold() {
    await().until(() -> figure("screening") > 1);
    assertThat(figure("training")).as("it is away").isNaN();
  }

  @Test
  void whatOneHasAndTheOtherLacksIsNamed() {
    var own =
        ofTheDocument(
            "/v1/skill-certificates", "/v1/me/skill-certificates", "/v1/me/skill-subsidies");
    assertThat(own).hasSizeGreaterThan(3);
    var same = Differences.of("training", own, operations, routes);
    assertThat(same.count()).isZero();

    var told = new TreeSet<>(own);
    var gone = told.pollFirst();
    told.add("GET /v1/skill-certificates/{id}/copies");
    var found = Differences.of("training", told, operations, routes);
    assertThat(found.missing()).containsExactly(gone);
    assertThat(found.unknown()).containsExactly("GET /v1/skill-certificates/{id}/copies");
  }
}
