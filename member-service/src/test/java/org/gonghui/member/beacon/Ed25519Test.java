package org.gonghui.member.beacon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Ed25519Test {
  private final SigningKey key = SigningKey.next();
  private final BeaconChain chain =
      new BeaconChain(
          "00", BeaconScheme.ED25519, key.publicKey(), Instant.EPOCH, Duration.ofSeconds(1));

  @Test
  void aRoundThatTheKeyHasSignedIsTheChains() {
    assertThat(chain.vouchesFor(new BeaconRound(7, key.sign(7)))).isTrue();
  }

  @Test
  void aSignatureOfAnotherRoundIsNot() {
    assertThat(chain.vouchesFor(new BeaconRound(8, key.sign(7)))).isFalse();
  }

  @Test
  void aSignatureOfAnotherKeyIsNot() {
    assertThat(chain.vouchesFor(new BeaconRound(7, SigningKey.next().sign(7)))).isFalse();
  }

  @Test
  void whatIsNoSignatureIsNot() {
    assertThat(chain.vouchesFor(new BeaconRound(7, "00"))).isFalse();
    assertThat(chain.vouchesFor(new BeaconRound(7, HexFormat.of().formatHex(new byte[64]))))
        .isFalse();
  }
}
