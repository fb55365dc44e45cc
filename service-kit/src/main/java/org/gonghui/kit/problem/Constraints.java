package org.gonghui.kit.problem;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Which refusal a violated constraint of the database means: `constraints.properties`, constraint name = problem code.
/// The race that no `if` can see so ends in the same answer as the ordinary case.
@Startup
@ApplicationScoped
class Constraints {
  private final Map<String, ProblemType> problems;

  Constraints(Instance<ProblemCatalogue> catalogues) {
    var types =
        catalogues.stream()
            .flatMap(catalogue -> catalogue.types().stream())
            .collect(
                Collectors.toMap(ProblemType::name, Function.identity(), (first, same) -> first));
    problems = new HashMap<>();
    read()
        .forEach((constraint, code) -> {
          var type = types.get(code);
          if (type == null) {
            throw new IllegalStateException(
                "constraints.properties: %s names the problem %s, which no ProblemCatalogue lists"
                    .formatted(constraint, code));
          }
          problems.put(constraint, type);
        });
  }

  Optional<ProblemType> problemOf(String constraint) {
    return Optional.ofNullable(problems.get(constraint));
  }

  private static Map<String, String> read() {
    var all = new HashMap<String, String>();
    try {
      var files =
          Thread.currentThread().getContextClassLoader().getResources("constraints.properties");
      for (URL file : Collections.list(files)) {
        var properties = new Properties();
        try (var in = file.openStream()) {
          properties.load(in);
        }
        properties
            .stringPropertyNames()
            .forEach(name -> all.put(name, properties.getProperty(name)));
      }
      return all;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
