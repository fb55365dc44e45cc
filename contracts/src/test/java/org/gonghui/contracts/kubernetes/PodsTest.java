package org.gonghui.contracts.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// How pods are confined, and how those that serve are watched.
class PodsTest {

  /// The profile `restricted` of Kubernetes' pod security standards.
  @ParameterizedTest
  @EnumSource
  void everyPodIsRestricted(Overlay overlay) {
    assertThat(Pod.of(overlay))
        .isNotEmpty()
        .allSatisfy(pod -> {
          var context = pod.spec().getSecurityContext();
          assertThat(context.getRunAsNonRoot()).isTrue();
          assertThat(context.getRunAsUser()).isPositive();
          assertThat(context.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
          assertThat(pod.spec().getInitContainers()).isEmpty();
          assertThat(pod.spec().getContainers()).hasSize(1);
          var container = pod.container().getSecurityContext();
          assertThat(container.getAllowPrivilegeEscalation()).isFalse();
          assertThat(container.getCapabilities().getDrop()).containsExactly("ALL");
          assertThat(container.getCapabilities().getAdd()).isEmpty();
          assertThat(pod.spec().getVolumes()).allMatch(volume -> volume.getHostPath() == null);
        });
  }

  @ParameterizedTest
  @EnumSource
  void nobodyHasATokenOfTheClusterNorItsNamesAsSettings(Overlay overlay) {
    assertThat(Pod.of(overlay))
        .allSatisfy(pod -> {
          assertThat(pod.spec().getAutomountServiceAccountToken()).isFalse();
          assertThat(pod.spec().getEnableServiceLinks()).isFalse();
        });
  }

  @ParameterizedTest
  @EnumSource
  void oursWriteToATemporaryFolderAlone(Overlay overlay) {
    assertThat(Pod.of(overlay))
        .filteredOn(Pod::isOurs)
        .hasSize(9)
        .allSatisfy(pod -> {
          assertThat(pod.container().getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
          assertThat(pod.container().getVolumeMounts())
              .filteredOn(mount -> !Boolean.TRUE.equals(mount.getReadOnly()))
              .extracting(VolumeMount::getMountPath)
              .containsExactly("/tmp");
        });
  }

  @ParameterizedTest
  @EnumSource
  void everyPodSaysWhatItNeeds(Overlay overlay) {
    assertThat(Pod.of(overlay))
        .allSatisfy(pod -> {
          var resources = pod.container().getResources();
          assertThat(resources.getRequests()).containsKeys("cpu", "memory");
          assertThat(resources.getLimits()).containsKey("memory");
        });
  }

  @ParameterizedTest
  @EnumSource
  void whoServesIsAskedAtQuarkusOwnPaths(Overlay overlay) {
    assertThat(Pod.of(overlay))
        .filteredOn(Pod::serves)
        .hasSize(5)
        .allSatisfy(pod -> {
          var container = pod.container();
          assertThat(
                  Stream.of(
                          container.getStartupProbe(),
                          container.getReadinessProbe(),
                          container.getLivenessProbe())
                      .map(PodsTest::path))
              .containsExactly("/q/health/started", "/q/health/ready", "/q/health/live");
          assertThat(container.getPorts())
              .anyMatch(port -> port.getName().equals("http") && port.getContainerPort() == 8080);
        });
  }

  private static String path(Probe probe) {
    assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("http");
    return probe.getHttpGet().getPath();
  }
}
