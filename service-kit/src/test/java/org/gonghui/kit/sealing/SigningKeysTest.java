package org.gonghui.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.interfaces.EdECPublicKey;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SigningKeysTest {
  private static final String USE = "test";

  private final Rings rings = new Rings();
  private final SigningKeys keys = new SigningKeys(new Keyring(rings));

  /// RFC 8032, 7.1, test 1.
  @Test
  void aSecretMakesThePairThatTheStandardSays() {
    var secret =
        HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    var encoded = Ed25519.pair(secret).getPublic().getEncoded();
    assertThat(HexFormat.of().formatHex(encoded))
        .endsWith("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
  }

  @Test
  void eachUseHasAPairOfItsOwnThatStaysTheSame() {
    var key = keys.current(USE);
    assertThat(key.pair().getPublic()).isInstanceOf(EdECPublicKey.class);
    assertThat(new SigningKeys(new Keyring(rings)).current(USE).pair().getPublic())
        .isEqualTo(key.pair().getPublic());
    assertThat(keys.current("another").pair().getPublic()).isNotEqualTo(key.pair().getPublic());
  }

  @Test
  void theFormerKeyIsHeldBesideTheCurrentOne() {
    var former = keys.current(USE);
    rings.turnFingerprint();
    var after = new SigningKeys(new Keyring(rings));
    assertThat(after.current(USE).id()).isEqualTo(former.id() + 1);
    assertThat(after.of(former.id(), USE).orElseThrow().pair().getPublic())
        .isEqualTo(former.pair().getPublic());
    assertThat(after.all(USE))
        .extracting(SigningKeys.SigningKey::id)
        .containsExactly(former.id(), former.id() + 1);
    assertThat(after.of(99, USE)).isEmpty();
  }
}
