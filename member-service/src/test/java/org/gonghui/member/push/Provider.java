package org.gonghui.member.push;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/// What [PushStandIn] has shown on devices.
final class Provider {

  private Provider() {}

  static JsonPath shown(String token) {
    var provider = ConfigProvider.getConfig().getValue("gonghui.push.url", String.class);
    return given().get(provider + "/pushes?token=" + token).jsonPath();
  }

  static void awaitShown(String token, int count) {
    await().atMost(Duration.ofSeconds(20)).until(() -> shown(token).getList("key").size() == count);
  }
}
