package org.gonghui.member.inbox;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MessageConfigCheckTest {

  private record Kept(Duration keep) implements MessageConfig {}

  @Test
  void nobodysMessagesAreForgottenAtOnce() {
    assertThatCode(() -> check(30)).doesNotThrowAnyException();
    assertThatIllegalStateException()
        .isThrownBy(() -> check(29))
        .withMessageContaining("gonghui.messages.keep");
  }

  private static void check(int days) {
    var _ = new MessageConfigCheck(new Kept(Duration.ofDays(days)));
  }
}
