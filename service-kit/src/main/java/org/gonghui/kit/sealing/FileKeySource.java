package org.gonghui.kit.sealing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Keys from a JSON file. A single copy in dev mode or a test may do without: its keys end with it.
@DefaultBean
@Singleton
class FileKeySource implements KeySource {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final KeysConfig config;
  private final String service;
  private final KeyMaterial thrownAway;

  FileKeySource(KeysConfig config, @ConfigProperty(name = "gonghui.service") String service) {
    this.config = config;
    this.service = service;
    this.thrownAway = KeyMaterial.random(service);
  }

  @Override
  public KeyMaterial read() {
    if (config.file().isEmpty() && LaunchMode.current().isDevOrTest()) {
      return thrownAway;
    }
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
    if (keys.demo() && ConfigUtils.isProfileActive("prod")) {
      throw new UnusableKeys(
          file + " holds demo keys, which are no secret: production needs keys of its own");
    }
    return keys;
  }

  private static KeyMaterial parse(Path file) {
    try {
      return JSON.readValue(Files.readString(file), KeyMaterial.class);
    } catch (JsonProcessingException malformed) {
      malformed.clearLocation();
      throw new UnusableKeys(
          "%s is not a file of keys: %s".formatted(file, malformed.getOriginalMessage()));
    } catch (IOException unreadable) {
      throw new UnusableKeys(
          "gonghui.keys.file cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }
}
