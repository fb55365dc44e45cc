package org.gonghui.contracts.configuration;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.gonghui.contracts.operations.House;

/// What an application sets by itself, in the profile `prod`.
final class Settings {
  private static final String IN_PRODUCTION = "%prod.";

  private Settings() {}

  static Map<String, String> of(String application) {
    var settings = new TreeMap<String, String>();
    SourceModule.ALL.stream()
        .filter(module -> module.applications().contains(application))
        .forEach(module -> settings.putAll(of(module)));
    return settings;
  }

  private static Map<String, String> of(SourceModule module) {
    var settings = new TreeMap<String, String>();
    var written = read(module.name() + "/" + module.settings());
    written.forEach((key, value) -> {
      if (!key.startsWith("%")) {
        settings.put(key, value);
      }
    });
    written.forEach((key, value) -> {
      if (key.startsWith(IN_PRODUCTION)) {
        settings.put(key.substring(IN_PRODUCTION.length()), value);
      }
    });
    return settings;
  }

  private static Map<String, String> read(String file) {
    var properties = new Properties();
    try (var reader = new StringReader(House.text(House.at(file)))) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var settings = new TreeMap<String, String>();
    properties.forEach((key, value) -> settings.put(key.toString(), value.toString()));
    return settings;
  }
}
