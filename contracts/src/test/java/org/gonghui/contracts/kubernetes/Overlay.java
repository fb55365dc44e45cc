package org.gonghui.contracts.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gonghui.contracts.operations.House;

/// A way to run Gonghui in a cluster, with all that is applied for it.
enum Overlay {
  DEMO,
  PRODUCTION;

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Map<Overlay, List<HasMetadata>> READ = new ConcurrentHashMap<>();
  private static final String OVERLAYS = "deploy/kubernetes/overlays/";
  private static final String NEXT = "---\n";

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String page() {
    return "contracts/src/test/resources/kubernetes/%s.yaml".formatted(word());
  }

  private List<String> folders() {
    return switch (this) {
      case DEMO -> List.of("demo", "demo/surroundings", "demo/migration");
      case PRODUCTION -> List.of("production", "production/migration");
    };
  }

  /// What kubectl makes of it now; empty where there is none.
  Optional<String> render() {
    var parts = folders().stream().map(folder -> Kustomize.render(OVERLAYS + folder)).toList();
    return parts.stream().allMatch(Optional::isPresent)
        ? Optional.of(parts.stream().flatMap(Optional::stream).collect(Collectors.joining(NEXT)))
        : Optional.empty();
  }

  /// What is committed, each thing once, though more than one folder has it.
  List<HasMetadata> resources() {
    return READ.computeIfAbsent(
        this, overlay -> nodes(House.text(House.at(page()))).distinct().map(Strict::read).toList());
  }

  <T> List<T> all(Class<T> kind) {
    return resources().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  static Stream<JsonNode> nodes(String yaml) {
    try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
      return documents.readAll().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
