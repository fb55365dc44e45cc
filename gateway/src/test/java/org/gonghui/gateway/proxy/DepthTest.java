package org.gonghui.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DepthTest {

  /// However it is cut into pieces.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[[]]]",
        "{\"a\":[{}],\"b\":[{}]}",
        "[[[1]],[[2]],[[3]]]",
        "[\"[[[[\"]",
        "[\"\\\"[[[[\"]",
        "{\"\\\\\":[[]]}",
        "[\"张三[[[[\"]",
        "[[[]]]\n[[[]]]\n",
        "",
        "]]]"
      })
  void threeLevelsPass(String json) {
    assertThat(isExceeded(json, json.length() + 1)).isFalse();
    assertThat(isExceeded(json, 1)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[[[",
        "{\"a\":{\"b\":{\"c\":{",
        "[\"]]]]\",[[[",
        "[\"\\\\\",[[[",
        "[\"\\\"]]]\",[[[",
        "[[[]]]\n[[[[]]]]"
      })
  void aFourthDoesNot(String json) {
    assertThat(isExceeded(json, json.length())).isTrue();
    assertThat(isExceeded(json, 1)).isTrue();
  }

  private static boolean isExceeded(String json, int piece) {
    var depth = new Depth(3);
    var octets = Buffer.buffer(json.getBytes(StandardCharsets.UTF_8));
    for (var at = 0; at < octets.length(); at += piece) {
      depth.pass(octets.slice(at, Math.min(octets.length(), at + piece)));
    }
    return depth.isExceeded();
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, true",
    "Application/JSON; charset=utf-8, true",
    "application/merge-patch+json, true",
    "application/x-ndjson, true",
    "text/csv, false",
    "application/xml, false",
    ", false"
  })
  void onlyJsonIsCounted(String contentType, boolean counted) {
    assertThat(Depth.isFor(contentType)).isEqualTo(counted);
  }
}
