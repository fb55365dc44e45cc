package org.gonghui.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.UUID;
import org.gonghui.embedded.KeyFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameSealTest {
  private static final UUID PERSON = new UUID(1, 2);

  @TempDir private Path folder;
  private NameSeal seal;

  @BeforeEach
  void keys() throws Exception {
    KeyFiles.in(folder).create(KeyFiles.SERVICES);
    seal = NameSeal.of(KeyFiles.in(folder).of("member"));
  }

  @Test
  void opensWhatItSealed() {
    assertThat(seal.open(PERSON, seal.seal(PERSON, "王小丽"))).isEqualTo("王小丽");
  }

  @Test
  void aNameOpensInItsOwnRowOnly() {
    var sealed = seal.seal(PERSON, "王小丽");
    assertThatThrownBy(() -> seal.open(new UUID(1, 3), sealed))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theFirstCharacterIsShown() {
    assertThat(NameSeal.masked("王小丽")).isEqualTo("王**");
  }
}
