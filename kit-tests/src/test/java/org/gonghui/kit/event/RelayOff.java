package org.gonghui.kit.event;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// The tests drive relays by hand.
public class RelayOff implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("gonghui.relay.enabled", "false");
  }
}
