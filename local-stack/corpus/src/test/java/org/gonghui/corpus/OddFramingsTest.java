package org.gonghui.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OddFramingsTest {
  private static final Smuggler SMUGGLER =
      new Smuggler("/v1/things", Optional.of("t"), "/v1/hidden");

  @Test
  void eachIsAnotherAndHidesARequest() {
    var framings = OddFramings.of(SMUGGLER);
    assertThat(new HashSet<>(framings)).hasSameSizeAs(framings).hasSizeGreaterThan(200);
    assertThat(framings).allMatch(one -> one.octets().contains("DELETE /v1/hidden"));
    assertThat(OddStreams.of(SMUGGLER)).hasSizeGreaterThan(100);
  }

  @Test
  void theLengthsAreThoseOfTheHiddenRequest() {
    var hidden = SMUGGLER.hidden();
    assertThat(octets("CL.TE"))
        .endsWith(
            "Content-Length: %d\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n%s"
                .formatted(hidden.length() + 5, hidden));
    assertThat(octets("TE.CL"))
        .endsWith(
            "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n"
                .formatted(hidden.length(), hidden));
  }

  private static String octets(String kind) {
    return OddFramings.of(SMUGGLER).stream()
        .filter(one -> one.kind().equals(kind))
        .findFirst()
        .orElseThrow()
        .octets();
  }
}
