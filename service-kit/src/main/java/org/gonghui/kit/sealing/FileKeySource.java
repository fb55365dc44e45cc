package org.gonghui.kit.sealing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Keys from a JSON file.
@DefaultBean
@Singleton
class FileKeySource implements KeySource {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final KeysConfig config;
  private final String service;
  private final List<String> profiles;

  @Inject
  FileKeySource(KeysConfig config, @ConfigProperty(name = "gonghui.service") String service) {
    this(config, service, ConfigUtils.getProfiles());
  }

  FileKeySource(KeysConfig config, String service, List<String> profiles) {
    this.config = config;
    this.service = service;
    this.profiles = profiles;
  }

  @Override
  public KeyMaterial read() {
    var file =
        config
            .file()
            .orElseThrow(() ->
                new UnusableKeys(
                    "gonghui.keys.file is not set: name the JSON file with the keys of "
                        + service));
    var keys = parse(file);
    if (!keys.service().equals(service)) {
      throw new UnusableKeys(
          "%s holds the keys of %s, this is %s".formatted(file, keys.service(), service));
    }
    if (keys.demo() && profiles.contains("prod")) {
      throw new UnusableKeys(
          file + " holds demo keys, which are no secret: production needs keys of its own");
    }
    return keys;
  }

  private static KeyMaterial parse(Path file) {
    try {
      return JSON.readValue(Files.readString(file), KeyMaterial.class);
    } catch (JsonProcessingException malformed) {
      // its message may quote a key
      throw new UnusableKeys(
          "%s is not a file of keys, see line %d"
              .formatted(file, malformed.getLocation().getLineNr()));
    } catch (IOException unreadable) {
      throw new UnusableKeys(
          "gonghui.keys.file cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }
}
