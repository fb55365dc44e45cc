package org.gonghui.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class HeadTest {

  @Test
  void readsStatusLengthAndFieldsWhateverTheirCase() throws IOException {
    var head =
        Head.of("HTTP/1.1 503 Service Unavailable\r\nRETRY-after: 1\r\ncontent-LENGTH: 12\r\n\r\n");
    assertThat(head.status()).isEqualTo(503);
    assertThat(head.has("retry-after")).isTrue();
    assertThat(head.length()).isEqualTo(12);
    assertThat(head.ends()).isFalse();
  }

  @Test
  void anAnswerMayBeTheLastOne() throws IOException {
    assertThat(Head.of("HTTP/1.1 200 OK\r\nConnection: Close\r\n\r\n").ends()).isTrue();
  }

  @Test
  void anAnswerWithoutALengthIsNotGuessedAt() throws IOException {
    var head = Head.of("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
    assertThatThrownBy(head::length).isInstanceOf(IOException.class);
    assertThat(Head.of("HTTP/1.1 204 No Content\r\n\r\n").length()).isZero();
  }

  @Test
  void whatIsNoHttpIsToldSo() {
    assertThatThrownBy(() -> Head.of("SSH-2.0\r\n\r\n")).isInstanceOf(IOException.class);
  }
}
