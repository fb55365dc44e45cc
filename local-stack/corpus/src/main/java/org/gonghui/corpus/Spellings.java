package org.gonghui.corpus;

import java.util.List;

/// The pieces that variants are made of.
final class Spellings {

  /// What stands where a `/` should, and is read as one by somebody: percent-encoded once, twice and three times (a proxy
  /// that decodes before one that decodes); a backslash (URL parsers of browsers, Windows); overlong UTF-8 (RFC 3629, 10);
  /// what NFKC or a best-fit code page makes a slash; `%u` (IIS); a matrix parameter (RFC 3986, 3.3; servlets cut it off);
  /// empty and dot segments (RFC 3986, 5.2.4); control octets that some reader drops, or at which a C string ends.
  static final List<String> SLASHES =
      Table.words(
          """
          %2f %2F %252f %252F %25252f %5c %5C %255c \\ \\\\ \\/ /\\ // /// /./ /.// /%2e/ /%2E/ /x/../
          /x/%2e%2e/ /x/..;/ /x/..%00/ /;/ /;x=y/ /.;/ /.;x=y/ ;/ ;x=y/ %3b/ %c0%af %C0%AF %c0%2f %e0%80%af
          %f0%80%80%af %c1%9c %ef%bc%8f %EF%BC%8F {ef}{bc}{8f} %e2%88%95 %E2%81%84 %u002f %u2215 %uff0f %00/
          /%00 %0d%0a/ %0a/ /%09 %20/ /%20 /{09} /{00} /{7f} %2f/ /%2f %/ /% %2/ /%2 #/ %3f/ %23/ /*/
          /%e2%80%8b
          """);

  /// What climbs out of a segment, by whoever decodes, folds or cuts before counting segments.
  static final List<String> PARENTS =
      Table.words(
          """
          .. %2e%2e %2E%2E .%2e %2e. %252e%252e ..; ..;x=y ..%00 ..%3b %c0%ae%c0%ae %C0%AE%C0%AE
          %e0%80%ae%e0%80%ae %ef%bc%8e%ef%bc%8e {ef}{bc}{8e}{ef}{bc}{8e} %e2%80%a5 %u002e%u002e ..%5c ..\\
          ..%09 .{09}. ..%20 ...{20} ..%2f..
          """);

  /// What stands before the path and is climbed out of, or is no segment at all.
  static final List<String> BEGINNINGS =
      Table.words(
          """
          / // /. /./ /%2e /%2f /%5c \\ /\\ /; /;x=y /%20 {20} {09} /%00 /.. /%2e%2e /../.. /..; /x/.. %2f .
          .. ~ /~ /%ef%bb%bf {ef}{bb}{bf} /* /%252e%252e
          """);

  /// What hangs at the end and is cut off by somebody: slashes, dots and spaces (file systems), suffixes by which a type
  /// is negotiated or a filter skipped, parameters, a fragment (never sent by a client, RFC 9112, 3.2.1), a query that is
  /// encoded, broken escapes, control octets, what UTF-8 does not allow, what is invisible, what RFC 3986 does not allow.
  static final List<String> ENDINGS =
      Table.words(
          """
          / // /. /./ /.. /../ /%2e /%2e%2e /..; /; . .. ... %2e %2E %252e ; ;x ;x=y ;jsessionid=1 ;/ %3b
          %3bx=y %20 %20%20 %09 %0a %0d %0d%0a %00 %00.png %00/x %01 %1f %7f %2f %2F %2f/ %5c \\ %2500 %3f
          %3fx=y %23 %23x # #x #/../x % %2 %zz %% %%32%66 %u0000 %u2025 * %2a : :80 @ @x , + &x=y = ! $ ' ( )
          %7e %2d %5f %c0%80 %c0%ae %c1%81 %e0%80%80 %f8%80%80%80%af %ff %fe %80 %e5%bc %ed%a0%80 %f4%90%80%80
          %e2%80%8b %E2%80%8B %ef%bb%bf %EF%BB%BF %e2%80%ae %E2%80%AE %c2%a0 %C2%A0 %CC%81 %c2%85 %EF%BC%8E
          %EF%BC%8F {00} {01} {08} {0b} {0c} {1b} {7f} {80} {a0} {ff} {09} {20} | " < > {7b} {7d} [ ] ^ `
          ?x=%00 ?x=%0d%0a ?x=%c0%ae ?x=% ?x={01} ?x=y#z ?\\ ?x=|
          """);

  /// Canonical addresses of their own, or the same address with a query.
  static final List<String> PLAIN_ENDINGS =
      Table.words(
          """
          ? ?? ?/../x ?; ?x=%2e%2e%2f ~ - _ /x /~ .json .css
          """);

  private Spellings() {}

  /// Ways to write a letter that needs no escape: once, twice, three times over; `%u`; overlong; the full-width letter
  /// that NFKC makes plain, escaped and raw.
  static List<String> ofLetter(char c) {
    var fullWidth = c - 0x20;
    var fold = 0x80 | (fullWidth & 0x3f);
    var row = 0xbc | (fullWidth >> 6);
    return List.of(
        "%%%02x".formatted((int) c),
        "%%%02X".formatted((int) c),
        "%%25%02x".formatted((int) c),
        "%%2525%02x".formatted((int) c),
        "%%u%04x".formatted((int) c),
        "%%%02x%%%02x".formatted(0xc0 | (c >> 6), 0x80 | (c & 0x3f)),
        "%%e0%%%02x%%%02x".formatted(0x80 | (c >> 6), 0x80 | (c & 0x3f)),
        "%%ef%%%02x%%%02x".formatted(row, fold),
        "%%EF%%%02X%%%02X".formatted(row, fold),
        "\u00ef" + (char) row + (char) fold,
        c + "\u0000",
        c + "%00",
        c + "%08");
  }
}
