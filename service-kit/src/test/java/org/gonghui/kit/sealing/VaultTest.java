package org.gonghui.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class VaultTest {
  private static final Place NAME = new Place("person", "name", new UUID(1, 1));

  private final Rings rings = new Rings();
  private final Vault vault = new Vault(new Keyring(rings));

  @Test
  void aValueOpensInItsPlace() {
    assertThat(vault.open(vault.seal("王秀英", NAME), NAME)).isEqualTo("王秀英");
  }

  @Property(tries = 200)
  void bytesComeBackAsTheyWere(@ForAll @Size(max = 300) byte[] plain) {
    var sealed = vault.seal(plain, NAME);
    assertThat(vault.openBytes(sealed, NAME)).isEqualTo(plain);
    assertThat(sealed).hasSize(plain.length + 33);
  }

  @Property(tries = 200)
  void noChangedByteGoesUnseen(@ForAll int at, @ForAll byte change) {
    var sealed = vault.seal("110101199003074215", NAME);
    var index = Math.floorMod(at, sealed.length);
    sealed[index] ^= change == 0 ? 1 : change;
    assertThatThrownBy(() -> vault.open(sealed, NAME)).isInstanceOf(SealBroken.class);
  }

  @Test
  void aValueMovedToAnotherRowColumnOrTableDoesNotOpen() {
    var sealed = vault.seal("王秀英", NAME);
    for (var elsewhere :
        new Place[] {
          new Place("person", "name", new UUID(1, 2)),
          NAME.column("phone"),
          new Place("payee", "name", new UUID(1, 1))
        }) {
      assertThatThrownBy(() -> vault.open(sealed, elsewhere)).isInstanceOf(SealBroken.class);
    }
  }

  @Test
  void theSameValueNeverLooksTheSame() {
    assertThat(vault.seal("王秀英", NAME)).isNotEqualTo(vault.seal("王秀英", NAME));
  }

  @Test
  void aFormerKeyStillOpensAndIsKnownAsOld() {
    var sealed = vault.seal("王秀英", NAME);
    rings.turnEncryption();
    var restarted = new Vault(new Keyring(rings));
    assertThat(restarted.open(sealed, NAME)).isEqualTo("王秀英");
    assertThat(restarted.isOld(sealed)).isTrue();
    assertThat(restarted.isOld(restarted.seal("王秀英", NAME))).isFalse();
  }

  @Test
  void aCopyLearnsOfANewKeyFromTheFirstValueThatNamesIt() {
    rings.turnEncryption();
    var another = new Vault(new Keyring(rings));
    assertThat(vault.open(another.seal("王秀英", NAME), NAME)).isEqualTo("王秀英");
  }
}
