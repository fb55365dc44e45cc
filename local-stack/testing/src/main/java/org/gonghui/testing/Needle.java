package org.gonghui.testing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One way to write a value that is looked for.
@SuppressWarnings("ArrayRecordComponent") // read only
record Needle(String plain, String form, byte[] bytes) {

  static Stream<Needle> formsOf(String plain) {
    var utf8 = plain.getBytes(StandardCharsets.UTF_8);
    var hex = HexFormat.of().formatHex(utf8);
    var texts =
        Stream.of(
            StandardCharsets.UTF_8,
            Charset.forName("GB18030"),
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE);
    return Stream.concat(
            Stream.concat(
                texts.map(set -> new Needle(plain, set.name(), plain.getBytes(set))),
                Stream.of(
                    ascii(plain, "hex", hex), ascii(plain, "HEX", hex.toUpperCase(Locale.ROOT)))),
            base64(plain, utf8))
        .filter(new Unseen()::first);
  }

  /// Base64 of the value wherever it begins in what was encoded: the part that does not depend on its neighbours.
  private static Stream<Needle> base64(String plain, byte[] utf8) {
    return IntStream.range(0, 3)
        .boxed()
        .flatMap(before -> {
          var shifted = new byte[before + utf8.length];
          System.arraycopy(utf8, 0, shifted, before, utf8.length);
          var text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
          var certain = text.substring(before == 0 ? 0 : before + 1, shifted.length * 8 / 6);
          return Stream.of(
              ascii(plain, "base64", certain),
              ascii(plain, "base64url", certain.replace('+', '-').replace('/', '_')));
        });
  }

  private static Needle ascii(String plain, String form, String text) {
    return new Needle(plain, form, text.getBytes(StandardCharsets.US_ASCII));
  }

  boolean isAt(int from, byte[] haystack, int length) {
    return bytes.length <= length - from
        && Arrays.equals(haystack, from, from + bytes.length, bytes, 0, bytes.length);
  }

  Canary.Sighting at(String where) {
    return new Canary.Sighting(where, plain, form);
  }

  /// Digits are the same in several character sets: they are looked for once.
  private static final class Unseen {
    private final Set<String> seen = new HashSet<>();

    boolean first(Needle needle) {
      return seen.add(HexFormat.of().formatHex(needle.bytes));
    }
  }
}
