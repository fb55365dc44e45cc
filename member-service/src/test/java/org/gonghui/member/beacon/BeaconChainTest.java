package org.gonghui.member.beacon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeaconChainTest {
  /// drand's quicknet, as it tells itself.
  private static final BeaconChain QUICKNET =
      new BeaconChain(
          "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971",
          BeaconScheme.BLS_UNCHAINED_G1,
          "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d106"
              + "4510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a",
          Instant.parse("2023-08-23T15:09:27Z"),
          Duration.ofSeconds(3));

  private static final String ROUND_1000 =
      "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39";

  @ParameterizedTest
  @CsvSource({
    "2023-08-01T00:00:00Z, 1",
    "2023-08-23T15:09:27Z, 1",
    "2023-08-23T15:09:27.000001Z, 2",
    "2023-08-23T15:09:30Z, 2",
    "2023-08-23T15:09:30.001Z, 3"
  })
  void theFirstRoundOfAMomentIsNotBeforeIt(Instant moment, long round) {
    assertThat(QUICKNET.firstRoundFrom(moment)).isEqualTo(round);
  }

  @Test
  void aRoundHasItsTime() {
    assertThat(QUICKNET.timeOf(1)).isEqualTo(QUICKNET.genesis());
    assertThat(QUICKNET.timeOf(1000)).isEqualTo(Instant.parse("2023-08-23T15:59:24Z"));
  }

  @Test
  void theRandomnessIsTheHashOfTheSignature() {
    assertThat(new BeaconRound(1000, ROUND_1000).randomness())
        .asHexString()
        .isEqualToIgnoringCase("fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd");
  }

  @Test
  void aSignatureOfAnotherFormIsNotQuicknets() {
    assertThat(QUICKNET.vouchesFor(new BeaconRound(1000, ROUND_1000))).isTrue();
    assertThat(QUICKNET.vouchesFor(new BeaconRound(1000, ROUND_1000 + "00"))).isFalse();
    assertThat(QUICKNET.vouchesFor(new BeaconRound(1000, "00" + ROUND_1000.substring(2))))
        .isFalse();
  }
}
