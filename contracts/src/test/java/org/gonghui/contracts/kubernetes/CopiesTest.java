package org.gonghui.contracts.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.gonghui.contracts.configuration.Known;
import org.gonghui.contracts.operations.House;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Two copies of everything that serves, and what follows from more than one.
class CopiesTest {
  private static final String SERVICE = "member-service";
  private static final String POOL = "QUARKUS_DATASOURCE_JDBC_MAX_SIZE";

  @ParameterizedTest
  @EnumSource
  void twoCopiesAreThereAtLeastAndApart(Overlay overlay) {
    assertThat(Pod.of(overlay))
        .filteredOn(Pod::serves)
        .allSatisfy(pod -> {
          assertThat(scaling(overlay, pod).getSpec().getMinReplicas()).isGreaterThanOrEqualTo(2);
          assertThat(((Deployment) pod.owner()).getSpec().getReplicas())
              .as("a roll-out would set back what load has asked for")
              .isNull();
          assertThat(pod.spec().getTopologySpreadConstraints())
              .extracting(TopologySpreadConstraint::getTopologyKey)
              .containsExactly("kubernetes.io/hostname", "topology.kubernetes.io/zone");
        });
  }

  @ParameterizedTest
  @EnumSource
  void oneAtATimeIsTakenAway(Overlay overlay) {
    assertThat(Pod.of(overlay))
        .filteredOn(Pod::serves)
        .allSatisfy(pod -> {
          var rolling = ((Deployment) pod.owner()).getSpec().getStrategy().getRollingUpdate();
          assertThat(rolling.getMaxUnavailable().getIntVal()).isZero();
          assertThat(overlay.all(PodDisruptionBudget.class))
              .filteredOn(budget -> Selected.by(budget.getSpec().getSelector(), pod.labels()))
              .singleElement()
              .matches(budget -> budget.getSpec().getMaxUnavailable().getIntVal() == 1);
        });
  }

  @ParameterizedTest
  @EnumSource
  void whoServesHasAnAddress(Overlay overlay) {
    assertThat(Pod.of(overlay))
        .filteredOn(Pod::serves)
        .allSatisfy(pod ->
            assertThat(overlay.all(Service.class))
                .filteredOn(each -> each.getMetadata().getName().equals(pod.name()))
                .singleElement()
                .matches(each ->
                    pod.labels().entrySet().containsAll(each.getSpec().getSelector().entrySet())));
  }

  @ParameterizedTest
  @EnumSource
  void aCopyIsLeftTheTimeToEnd(Overlay overlay) {
    assertThat(Pod.of(overlay))
        .filteredOn(Pod::serves)
        .allSatisfy(pod ->
            assertThat(pod.spec().getTerminationGracePeriodSeconds())
                .isGreaterThan(
                    seconds(pod, "quarkus.shutdown.delay")
                        + seconds(pod, "quarkus.shutdown.timeout")));
  }

  /// Two questions for readiness fit into the time in which a copy that ends still answers.
  @ParameterizedTest
  @EnumSource
  void aCopyThatEndsIsNoticedWhileItStillAnswers(Overlay overlay) {
    assertThat(Pod.of(overlay))
        .filteredOn(Pod::serves)
        .allSatisfy(pod -> {
          var probe = pod.container().getReadinessProbe();
          assertThat(probe.getPeriodSeconds() * probe.getFailureThreshold())
              .isLessThan(Math.toIntExact(seconds(pod, "quarkus.shutdown.delay")));
        });
  }

  /// All pools together stay within four fifths of the server's connections, one copy more than ever of each service included.
  @ParameterizedTest
  @EnumSource
  void theDatabasesConnectionsSuffice(Overlay overlay) {
    var server =
        Pattern.compile(overlay.word() + ": `max_connections=(\\d+)`")
            .matcher(House.text(House.at("deploy/kubernetes/README.md")))
            .results()
            .mapToInt(found -> Integer.parseInt(found.group(1)))
            .findFirst()
            .orElseThrow();
    assertThat(connections(overlay)).isPositive().isLessThanOrEqualTo(server * 4 / 5);
  }

  private static int connections(Overlay overlay) {
    var background = setting("quarkus.datasource.background.jdbc.max-size");
    var calls =
        overlay.all(ConfigMap.class).stream()
            .map(ConfigMap::getData)
            .filter(data -> data.containsKey(POOL))
            .map(data -> Integer.valueOf(data.get(POOL)))
            .findFirst()
            .orElseGet(() -> setting("quarkus.datasource.jdbc.max-size"));
    return services(overlay).stream()
        .mapToInt(pod -> scaling(overlay, pod).getSpec().getMaxReplicas() + 1)
        .map(copies -> copies * (calls + background))
        .sum();
  }

  private static List<Pod> services(Overlay overlay) {
    return Pod.of(overlay).stream()
        .filter(pod -> pod.serves() && pod.name().endsWith("-service"))
        .toList();
  }

  private static HorizontalPodAutoscaler scaling(Overlay overlay, Pod pod) {
    return overlay.all(HorizontalPodAutoscaler.class).stream()
        .filter(each -> each.getSpec().getScaleTargetRef().getName().equals(pod.name()))
        .findFirst()
        .orElseThrow();
  }

  private static Integer setting(String key) {
    return Integer.valueOf(Known.setting(SERVICE, key));
  }

  private static long seconds(Pod pod, String key) {
    return Duration.parse("PT" + Known.setting(pod.name(), key)).toSeconds();
  }
}
