package org.gonghui.gateway.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalPathTest {

  @Test
  void aLongTargetIsReadAsAShortOneIs() {
    var encoded = "%E5%BC%A0".repeat(500);
    assertThat(CanonicalPath.of("/v1/members?name=" + "x".repeat(16_000))).isPresent();
    assertThat(CanonicalPath.of("/v1/members?name=" + encoded)).isPresent();
    assertThat(CanonicalPath.of("/v1/members?name=" + "x".repeat(16_000) + "%0")).isEmpty();
    assertThat(CanonicalPath.of("/v1/" + "y".repeat(2_000))).isPresent();
    assertThat(CanonicalPath.of("/v1/" + "y".repeat(2_100))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/v1/members",
        "/v1/members/0198f3a2-7b1e-7c44-8e0a-3f2b5d6c7e81",
        "/v1/me/messages/unread-count?limit=5&cursor=abc",
        "/v1/members?name=%E5%BC%A0%E4%B8%89",
        "/v1/members/%E5%BC%A0",
        "/v1/a.b/c_d~e",
        "/v1/members?by=hospital&period=day&from=2018-11-09T08:00:00Z"
      })
  void acceptsWhatReadsInOneWay(String target) {
    assertThat(CanonicalPath.of(target)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "v1/members",
        "http://gateway/v1/members",
        "//v1/members",
        "/v1//members",
        "/v1/members/",
        "/./v1/members",
        "/v1/members/.",
        "/v1/members/..",
        "/v1/../v1/members",
        "/v1/members/...",
        "/v1/members.",
        "/v1./members",
        "/v1/%2e%2e/members",
        "/v1/%2E/members",
        "/v1/.%2e/members",
        "/v1%2fmembers",
        "/v1%2Fmembers",
        "/v1%5cmembers",
        "/v1%5Cmembers",
        "/v1\\members",
        "/v1/members;x=y",
        "/v1;x=y/members",
        "/v1/members%3Bx=y",
        "/v1/members%00",
        "/v1/members\u0000",
        "/v1/members%0d%0a",
        "/v1/members%20",
        "/v1/members ",
        "/v1/%6dembers",
        "/v1/%6Dembers",
        "/v1/members%2525",
        "/v1/members%252e",
        "/v1/members%",
        "/v1/members%e5%bc%a0",
        "/v1/members%E5",
        "/v1/members%E5%BC",
        "/v1/%C0%AE%C0%AE/members",
        "/v1/%C0%AFmembers",
        "/v1/%E0%80%AFmembers",
        "/v1/%F0%80%80%AFmembers",
        "/v1/%EF%BC%8E%EF%BC%8E/members",
        "/v1/%EF%BC%8Fmembers",
        "/v1/%E2%88%95members",
        "/v1/%EF%BB%BFmembers",
        "/v1/%E2%80%8Bmembers",
        "/v1/%C2%85members",
        "/v1/%ED%A0%80members",
        "/v1/%u002e/members",
        "/v1/members#x",
        "/v1/members?a=%",
        "/v1/members?a=%00",
        "/v1/members?a=%0d%0aX",
        "/v1/members?a=%C0%AE",
        "/v1/members?a=\u00e4",
        "/v1/members?a=<b>",
        "/v1/members?a=b#c",
        "/v1/{id}",
        "/v1/members|x",
        "/v1/members\t",
        "/v1/\u5f20"
      })
  void refusesWhatTwoReadersCouldTakeDifferently(String target) {
    assertThat(CanonicalPath.of(target)).isEmpty();
  }

  @Property
  void whatIsAcceptedIsItsOwnNormalForm(@ForAll("targets") String target) {
    CanonicalPath.of(target)
        .ifPresent(path -> {
          assertThat(URI.create(path.value()).normalize().getRawPath()).isEqualTo(path.value());
          assertThat(URI.create(path.value()).getPath()).doesNotContain("//", "..", "\\", ";");
        });
  }

  @Property
  void oneOddPieceAnywhereIsEnough(@ForAll("plain") String path, @ForAll("odd") String piece) {
    assertThat(CanonicalPath.of(path)).isPresent();
    for (var at = 1; at <= path.length(); at++) {
      assertThat(CanonicalPath.of(path.substring(0, at) + piece + path.substring(at))).isEmpty();
    }
  }

  @Provide
  Arbitrary<String> targets() {
    return Arbitraries.of(
            "/",
            "//",
            "a",
            "Z",
            "..",
            ".",
            "%2e",
            "%2F",
            "%E5%BC%A0",
            "%",
            ";",
            "\\",
            "?",
            "é",
            "~",
            "-")
        .list()
        .ofMaxSize(12)
        .map(pieces -> "/" + String.join("", pieces));
  }

  @Provide
  Arbitrary<String> plain() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .ofMinLength(1)
        .ofMaxLength(8)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(segments -> "/" + String.join("/", segments));
  }

  @Provide
  Arbitrary<String> odd() {
    return Arbitraries.of(
        "%2e",
        "%2f", "%5c", ";x=y", "//", "%00", "%c0%ae", "%41", "\\", "%", " ", "./", "#", "%C0%AE");
  }
}
