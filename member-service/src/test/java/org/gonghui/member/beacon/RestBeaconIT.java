package org.gonghui.member.beacon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.gonghui.member.beacon.Beacon.Word;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RestBeaconIT {
  private final BeaconStandIn standIn = new BeaconStandIn();
  private final Map<String, String> settings = standIn.start();

  @AfterEach
  void stop() {
    standIn.stop();
  }

  private RestBeacon beacon(Map<String, String> otherwise) {
    var all = new HashMap<>(settings);
    all.putAll(otherwise);
    var config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(BeaconConfig.class)
            .withDefaultValues(all)
            .build()
            .getConfigMapping(BeaconConfig.class);
    return new RestBeacon(new PinnedChain(config), config, new ObjectMapper());
  }

  private void turn(String mode) {
    RestAssured.given()
        .body(mode)
        .put(settings.get("gonghui.testing.beacon") + "/mode")
        .then()
        .statusCode(200);
  }

  @Test
  void aRoundOfThePinnedChainIsSpoken() {
    assertThat(beacon(Map.of()).round(7))
        .isInstanceOfSatisfying(
            Word.Spoken.class, word -> assertThat(word.round().number()).isEqualTo(7));
  }

  @Test
  void whatAnotherKeyHasSignedIsForged() {
    var beacon = beacon(Map.of());
    turn("FORGED");
    assertThat(beacon.round(7)).isEqualTo(new Word.Forged());
  }

  @Test
  void whoIsAwayIsSilentUntilTheyAreBack() {
    var beacon = beacon(Map.of());
    turn("AWAY");
    assertThat(beacon.round(7)).isEqualTo(new Word.Silent());
    turn("NORMAL");
    assertThat(beacon.round(7)).isInstanceOf(Word.Spoken.class);
  }

  @Test
  void whereSignaturesAreCheckedAnotherAddressWillDo() {
    var away =
        Map.of(
            "gonghui.beacon.url",
            "http://127.0.0.1:1",
            "gonghui.beacon.second-url",
            settings.get("gonghui.beacon.url"));
    assertThat(beacon(away).round(7)).isInstanceOf(Word.Spoken.class);
  }

  @Test
  void anotherChainIsNotHeard() {
    var pinned = Map.of("gonghui.beacon.chain-hash", "cd".repeat(32));
    assertThat(beacon(pinned).round(7)).isEqualTo(new Word.Silent());
  }
}
