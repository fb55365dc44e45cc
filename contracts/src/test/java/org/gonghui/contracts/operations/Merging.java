package org.gonghui.contracts.operations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import io.smallrye.openapi.api.util.MergeUtil;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Makes one document of the services' own, which each of them stores when it is built.
final class Merging {
  private Merging() {}

  static String document() {
    var merged = read(House.at("contracts/src/test/resources/contract/document.yaml"));
    for (var service : House.SERVICES) {
      var stored = House.module(service).resolve("target/openapi/openapi.json");
      if (Files.exists(stored)) {
        merged = MergeUtil.merge(merged, signed(read(stored), service));
      }
    }
    tell(merged);
    GatewayRefusals.tell(merged);
    Limits.tell(merged);
    sort(merged);
    while (dropUnused(merged)) {}
    return yaml(json(merged));
  }

  private static void tell(OpenAPI document) {
    var telling = new Telling();
    operations(document)
        .forEach(operation -> telling.complete(operation, document.getComponents()));
  }

  /// None of a document without paths.
  static Stream<Operation> operations(OpenAPI document) {
    return Stream.ofNullable(document.getPaths())
        .flatMap(paths -> paths.getPathItems().values().stream())
        .flatMap(item -> item.getOperations().values().stream());
  }

  private static String json(OpenAPI document) {
    return model(SmallRyeOpenAPI.builder().withInitialModel(document)).toJSON();
  }

  /// A form that nothing refers to, such as the whole beside its patch.
  private static boolean dropUnused(OpenAPI document) {
    var text = json(document);
    var components = document.getComponents();
    var unused =
        components.getSchemas().keySet().stream()
            .filter(name -> !text.contains("\"#/components/schemas/" + name + "\""))
            .toList();
    unused.forEach(components::removeSchema);
    return !unused.isEmpty();
  }

  /// Every text quoted: a time without quotes is a number to some readers.
  private static String yaml(String json) {
    try {
      var writer = new YAMLMapper().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER);
      return writer.writeValueAsString(new JsonMapper().readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// What a service says of the whole is the gateway's to say; every operation tells whose it is, but
  /// for those that every service has. Roles stand in
  /// `x-roles`: the tokens have no scopes.
  private static OpenAPI signed(OpenAPI document, String service) {
    document.setInfo(null);
    document.setServers(null);
    if (document.getComponents() != null) {
      document.getComponents().setSecuritySchemes(null);
      straighten(document.getComponents().getSchemas());
    }
    if (document.getPaths() != null) {
      document
          .getPaths()
          .getPathItems()
          .forEach((path, item) ->
              item.getOperations().values().forEach(operation -> sign(operation, path, service)));
    }
    return document;
  }

  /// A schema that is another's name has no type of its own.
  private static void straighten(@Nullable Map<String, Schema> schemas) {
    if (schemas != null) {
      schemas.values().stream()
          .filter(schema -> schema.getRef() != null)
          .forEach(schema -> schema.setType(null));
    }
  }

  private static void sign(Operation operation, String path, String service) {
    if (!path.startsWith("/v1/operations/") && !path.contains("/{service}")) {
      operation.addExtension("x-service", service);
    }
    var isPublic = operation.getSecurity() == null || operation.getSecurity().isEmpty();
    operation.setSecurity(
        isPublic ? List.of() : List.of(OASFactory.createSecurityRequirement().addScheme("login")));
  }

  private static void sort(OpenAPI document) {
    if (document.getPaths() != null) {
      document
          .getPaths()
          .setPathItems(new LinkedHashMap<>(new TreeMap<>(document.getPaths().getPathItems())));
    }
    if (document.getTags() != null) {
      document.setTags(
          document.getTags().stream().sorted(Comparator.comparing(Tag::getName)).toList());
    }
    var components = document.getComponents();
    if (components != null && components.getSchemas() != null) {
      components.setSchemas(new LinkedHashMap<>(new TreeMap<>(components.getSchemas())));
    }
  }

  /// @return schemas by name, each as every service that has it writes it
  static Map<String, Map<String, String>> schemasByService() {
    var schemas = new TreeMap<String, Map<String, String>>();
    for (var service : House.SERVICES) {
      var stored = House.module(service).resolve("target/openapi/openapi.json");
      if (Files.exists(stored)) {
        var components = signed(read(stored), service).getComponents();
        if (components != null && components.getSchemas() != null) {
          components
              .getSchemas()
              .forEach((name, schema) ->
                  schemas
                      .computeIfAbsent(name, n -> new TreeMap<>())
                      .put(service, text(name, schema)));
        }
      }
    }
    return schemas;
  }

  private static String text(String name, Schema schema) {
    var alone =
        OASFactory.createOpenAPI()
            .components(OASFactory.createComponents().addSchema(name, schema));
    return model(SmallRyeOpenAPI.builder().withInitialModel(alone)).toYAML();
  }

  private static OpenAPI read(Path file) {
    var text = House.text(file).getBytes(StandardCharsets.UTF_8);
    Supplier<InputStream> stream = () -> new ByteArrayInputStream(text);
    return model(SmallRyeOpenAPI.builder().withCustomStaticFile(stream)).model();
  }

  private static SmallRyeOpenAPI model(SmallRyeOpenAPI.Builder builder) {
    return builder
        .enableModelReader(false)
        .enableStandardStaticFiles(false)
        .enableAnnotationScan(false)
        .enableStandardFilter(false)
        .build();
  }
}
