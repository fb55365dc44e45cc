package org.gonghui.contracts.operations;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gonghui.assistance.AssistanceProblem;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.ProblemType;
import org.gonghui.member.MemberProblem;
import org.gonghui.screening.ScreeningProblem;
import org.gonghui.training.TrainingProblem;

/// Makes docs/problems.md of the catalogues of service-kit, the services and the gateway, and their texts.
final class ProblemsPage {
  private static final Map<String, ProblemType[]> CATALOGUES =
      new TreeMap<>(
          Map.of(
              "service-kit", KitProblem.values(),
              "member-service", MemberProblem.values(),
              "assistance-service", AssistanceProblem.values(),
              "screening-service", ScreeningProblem.values(),
              "training-service", TrainingProblem.values()));

  private static final Pattern GATEWAYS = Pattern.compile("(?m)^  ([A-Z_]+)\\((\\d{3})\\)[,;]$");

  private static final String HEAD =
      """
      # Problems 问题

      Every refusal is `application/problem+json` (RFC 9457); its `type` is `/problems/CODE`, where the gateway explains it.
      Programs go by `code`, which never changes; texts follow `Accept-Language` (`en`, `zh`). `{0}` stands for a figure of
      the refused call. Made from the catalogues in the code: `./mvnw verify -Dgonghui.update=true` writes this page.
      """;

  private static final Map<String, Entry> ENTRIES = entries();

  private record Entry(int status, List<String> modules) {}

  private ProblemsPage() {}

  static String make() {
    var page = new StringBuilder(HEAD);
    ENTRIES.forEach((code, entry) -> page.append(section(code, entry)));
    return page.toString();
  }

  static Set<String> codes() {
    return ENTRIES.keySet();
  }

  /// In English.
  static String title(String code) {
    return text(entry(code), "en", code + ".title");
  }

  static int status(String code) {
    return entry(code).status();
  }

  private static Entry entry(String code) {
    return Objects.requireNonNull(ENTRIES.get(code), code);
  }

  private static Map<String, Entry> entries() {
    var entries = new TreeMap<String, Entry>();
    CATALOGUES.forEach((module, types) -> collect(entries, module, types));
    collectGateways(entries);
    return entries;
  }

  private static String section(String code, Entry entry) {
    return """

    ## %s

    Status %d · %s

    **%s** %s

    **%s** %s
    """
        .formatted(
            code,
            entry.status(),
            String.join(", ", entry.modules()),
            text(entry, "en", code + ".title"),
            text(entry, "en", code + ".detail"),
            text(entry, "zh", code + ".title"),
            text(entry, "zh", code + ".detail"));
  }

  /// @return the first text that one of the modules has
  private static String text(Entry entry, String language, String key) {
    for (var module : entry.modules()) {
      for (var bundle : List.of("problems", "kit-problems")) {
        var file =
            House.at(module + "/src/main/resources/%s_%s.properties".formatted(bundle, language));
        if (Files.exists(file)) {
          var text = properties(file).getProperty(key);
          if (text != null) {
            return text.replace("''", "'");
          }
        }
      }
    }
    return key.endsWith(".detail") ? "" : "(no text)";
  }

  private static Properties properties(Path file) {
    var properties = new Properties();
    try (var reader = new StringReader(House.text(file))) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  /// The gateway shares no code with the services: its catalogue is read as it is written. What services say too has their
  /// texts.
  private static void collectGateways(Map<String, Entry> entries) {
    var source = House.at("gateway/src/main/java/org/gonghui/gateway/problem/GatewayProblem.java");
    GATEWAYS
        .matcher(House.text(source))
        .results()
        .filter(found -> !entries.containsKey(found.group(1)))
        .forEach(found ->
            entries.put(
                found.group(1), new Entry(Integer.parseInt(found.group(2)), List.of("gateway"))));
  }

  private static void collect(Map<String, Entry> entries, String module, ProblemType[] types) {
    for (var type : types) {
      entries
          .computeIfAbsent(type.name(), code -> new Entry(type.status(), new ArrayList<>()))
          .modules()
          .add(module);
    }
  }
}
