package org.gonghui.contracts.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapVolumeSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.SecretVolumeSource;
import io.fabric8.kubernetes.api.model.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gonghui.contracts.configuration.Known;
import org.gonghui.contracts.operations.House;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The manifests are what Kubernetes knows, and name only what there is.
class ManifestsTest {
  private static final String FOLDER = "deploy/kubernetes";
  private static final String README = House.text(House.at(FOLDER + "/README.md"));

  @ParameterizedTest
  @EnumSource
  void whatIsCommittedIsWhatKustomizeMakes(Overlay overlay) {
    var made = overlay.render();
    assumeThat(made).as("there is no kubectl here").isPresent();
    if (Boolean.getBoolean("gonghui.update")) {
      House.keep(House.at(overlay.page()), made.orElseThrow());
    }
    assertThat(Overlay.nodes(House.text(House.at(overlay.page()))))
        .as("%s is stale: ./mvnw verify -Dgonghui.update=true writes it anew", overlay.page())
        .containsExactlyInAnyOrderElementsOf(Overlay.nodes(made.orElseThrow()).toList());
  }

  @ParameterizedTest
  @EnumSource
  void everyFieldIsOneOfKubernetes(Overlay overlay) {
    assertThat(overlay.resources())
        .hasSizeGreaterThan(30)
        .doesNotHaveDuplicates()
        .extracting(each -> each.getKind() + " " + each.getMetadata().getName())
        .doesNotHaveDuplicates();
  }

  @Test
  void aFieldThatKubernetesDoesNotHaveIsRefused() {
    var slip =
        """
        {apiVersion: apps/v1, kind: Deployment, metadata: {name: slip}, spec: {replica: 2}}
        """;
    assertThatIllegalStateException()
        .isThrownBy(() -> Overlay.nodes(slip).forEach(Strict::read))
        .havingCause()
        .withMessageContaining("replica");
  }

  @ParameterizedTest
  @EnumSource
  void everyVariableIsReadBySomebody(Overlay overlay) {
    assertThat(variables(overlay)).hasSizeGreaterThan(10).allMatch(Known::variable);
  }

  @ParameterizedTest
  @EnumSource
  void secretsAreFilesAndTheirNamesAreTold(Overlay overlay) {
    for (var pod : Pod.of(overlay)) {
      assertThat(pod.container().getEnv())
          .as("%s", pod)
          .allMatch(variable -> variable.getValueFrom() == null);
      assertThat(pod.container().getEnvFrom()).allMatch(from -> from.getSecretRef() == null);
    }
    assertThat(
            volumes(overlay)
                .map(Volume::getSecret)
                .filter(Objects::nonNull)
                .map(SecretVolumeSource::getSecretName))
        .hasSizeGreaterThan(10)
        .allSatisfy(name -> assertThat(README).contains("`" + name + "`"));
  }

  @ParameterizedTest
  @EnumSource
  void settingsThatPodsNameAreThereOrTold(Overlay overlay) {
    var made =
        overlay.all(ConfigMap.class).stream().map(map -> map.getMetadata().getName()).toList();
    var named =
        Stream.concat(
            volumes(overlay)
                .map(Volume::getConfigMap)
                .filter(Objects::nonNull)
                .map(ConfigMapVolumeSource::getName),
            Pod.of(overlay).stream()
                .flatMap(pod -> pod.container().getEnvFrom().stream())
                .map(from -> from.getConfigMapRef().getName()));
    assertThat(named)
        .isNotEmpty()
        .allMatch(name -> made.contains(name) || README.contains("configmap " + name + " "));
  }

  @ParameterizedTest
  @EnumSource
  void jobsMigrateAndCopiesDoNot(Overlay overlay) {
    assertThat(Pod.of(overlay))
        .filteredOn(pod -> pod.name().endsWith("-migration"))
        .hasSize(4)
        .allSatisfy(pod ->
            assertThat(pod.container().getEnv())
                .extracting(EnvVar::getName, EnvVar::getValue)
                .contains(
                    tuple("QUARKUS_INIT_AND_EXIT", "true"),
                    tuple("QUARKUS_FLYWAY_MIGRATE_AT_START", "true")));
    assertThat(overlay.all(ConfigMap.class))
        .filteredOn(map -> map.getMetadata().getName().startsWith("services-"))
        .singleElement()
        .matches(map -> "false".equals(map.getData().get("QUARKUS_FLYWAY_MIGRATE_AT_START")));
  }

  @ParameterizedTest
  @EnumSource
  void everyImageIsOfANamedRelease(Overlay overlay) {
    assertThat(Pod.of(overlay))
        .extracting(pod -> pod.container().getImage())
        .allMatch(image -> image.matches("[a-z./-]+(:|@sha256:)[0-9][a-z0-9.-]*"));
  }

  /// A file that no kustomization names would be applied by nobody.
  @Test
  void everyFileIsNamedByItsKustomization() throws IOException {
    try (var files = Files.walk(House.at(FOLDER))) {
      assertThat(files)
          .filteredOn(file -> file.toString().matches(".*\\.(yaml|env)"))
          .filteredOn(file -> !file.endsWith("kustomization.yaml"))
          .hasSizeGreaterThan(40)
          .allSatisfy(
              file -> assertThat(House.text(beside(file))).contains(file.getFileName().toString()));
    }
  }

  private static Path beside(Path file) {
    return file.resolveSibling("kustomization.yaml");
  }

  private static Stream<Volume> volumes(Overlay overlay) {
    return Pod.of(overlay).stream().flatMap(pod -> pod.spec().getVolumes().stream());
  }

  private static List<String> variables(Overlay overlay) {
    return Stream.concat(
            overlay.all(ConfigMap.class).stream().flatMap(map -> map.getData().keySet().stream()),
            Pod.of(overlay).stream()
                .filter(Pod::isOurs)
                .flatMap(pod -> pod.container().getEnv().stream())
                .map(EnvVar::getName))
        .toList();
  }
}
