package org.gonghui.stack.running;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Json;
import org.gonghui.stack.home.OwnersOnly;
import org.gonghui.stack.home.Service;

/// A file of keys per service, made once and kept with the data that they seal; the channels' keys are the same in the
/// files of those who share them. Labelled as demo keys: production refuses them.
final class DemoKeys {

  private static final Map<String, List<Service>> SHARED =
      Map.of(
          "roster", Service.withDatabase(),
          "notice", Service.withDatabase(),
          "entitlement", List.of(Service.SCREENING, Service.ASSISTANCE));

  private final Home home;
  private final SecureRandom random = new SecureRandom();

  DemoKeys(Home home) {
    this.home = home;
  }

  Path file(Service service) {
    return home.file("keys").resolve(service.word() + ".json");
  }

  void makeOnce() throws java.io.IOException {
    if (Files.exists(file(Service.TRAINING))) {
      return;
    }
    Files.createDirectories(home.file("keys"));
    var channels = new HashMap<String, Map<String, Object>>();
    SHARED.keySet().forEach(channel -> channels.put(channel, key()));
    for (var service : Service.withDatabase()) {
      write(service, channels);
    }
  }

  private void write(Service service, Map<String, Map<String, Object>> channels) {
    var keys = new LinkedHashMap<String, Object>();
    keys.put("service", service.word());
    keys.put("demo", true);
    for (var use : List.of("encryption", "index", "auditEntry", "auditChain", "fingerprint")) {
      keys.put(use, key());
    }
    var mine = new LinkedHashMap<String, Object>();
    for (var channel : new ArrayList<>(SHARED.keySet())) {
      if (SHARED.getOrDefault(channel, List.of()).contains(service)) {
        mine.put(channel, channels.getOrDefault(channel, Map.of()));
      }
    }
    keys.put("channels", mine);
    Json.write(file(service), keys);
    OwnersOnly.protect(file(service));
  }

  private Map<String, Object> key() {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    return Map.of("current", 1, "keys", Map.of("1", Base64.getEncoder().encodeToString(bytes)));
  }
}
