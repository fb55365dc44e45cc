package org.gonghui.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class EnvelopesTest {
  record SealedName(String name, String idTail) {}

  private final Envelopes envelopes = new Envelopes(new Keyring(new Rings()), new ObjectMapper());

  @Test
  void anEnvelopeOpensOnItsChannelOnly() {
    var sealed = envelopes.seal("roster", new SealedName("李雷", "4215"), 128);
    assertThat(envelopes.open("roster", sealed, SealedName.class))
        .isEqualTo(new SealedName("李雷", "4215"));
    assertThatThrownBy(() -> envelopes.open("notice", sealed, SealedName.class))
        .isInstanceOf(SealBroken.class);
  }

  @Test
  void theLengthTellsNothing() {
    assertThat(envelopes.seal("roster", new SealedName("李雷", "4215"), 128))
        .hasSameSizeAs(envelopes.seal("roster", new SealedName("欧阳娜娜·买买提", "123X"), 128));
  }

  @Test
  void whatDoesNotFitIsRefusedAndNeverMadeLonger() {
    assertThatThrownBy(() -> envelopes.seal("roster", new SealedName("李".repeat(60), "4215"), 128))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aChannelThatIsNotHeldIsRefused() {
    assertThatThrownBy(() -> envelopes.seal("medical", new SealedName("李雷", "4215"), 128))
        .hasMessageContaining("medical");
  }
}
