package org.gonghui.gateway.path;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/// The path of a request target that can be read in one way only. Whatever two programs could read differently (dot
/// segments, encoded characters that need no encoding, empty segments, path parameters, overlong or compatibility
/// forms) is not canonical, so that a decision taken here is the decision of every service behind.
///
/// @param value starts with `/`; no empty segment, none that begins or ends with a dot or has two in a row; `%` only in capital UTF-8 octets of characters
///     beyond ASCII that are their own NFKC form
public record CanonicalPath(String value) {
  private static final int LONGEST = 2048;

  /// Possessive, each run of plain characters taken at once: a long target costs no depth of the stack.
  private static final Pattern SEGMENT =
      Pattern.compile("(?:[A-Za-z0-9\\-._~]++|%[89A-F][0-9A-F])++");

  private static final Pattern QUERY =
      Pattern.compile("(?:[A-Za-z0-9\\-._~!$'()*+,;:@/?=&]++|%[0-9A-Fa-f]{2})*+");

  /// @param target the request target as received, with its query
  public static Optional<CanonicalPath> of(String target) {
    var mark = target.indexOf('?');
    var path = mark < 0 ? target : target.substring(0, mark);
    var query = mark < 0 ? "" : target.substring(mark + 1);
    return isCanonical(path) && isReadable(query)
        ? Optional.of(new CanonicalPath(path))
        : Optional.empty();
  }

  private static boolean isCanonical(String path) {
    if (path.equals("/")) {
      return true;
    }
    if (!path.startsWith("/") || path.length() > LONGEST) {
      return false;
    }
    for (var segment : path.substring(1).split("/", -1)) {
      if (segment.startsWith(".")
          || segment.endsWith(".")
          || segment.contains("..")
          || !SEGMENT.matcher(segment).matches()) {
        return false;
      }
    }
    return path.indexOf('%') < 0 || decoded(path).filter(CanonicalPath::readsOneWay).isPresent();
  }

  private static boolean isReadable(String query) {
    return QUERY.matcher(query).matches()
        && decoded(query)
            .filter(text -> text.chars().noneMatch(Character::isISOControl))
            .isPresent();
  }

  private static boolean readsOneWay(String text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFKC)
        && text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c < 0x80);
  }

  /// Percent-decoded strictly as UTF-8: overlong and broken sequences give nothing.
  private static Optional<String> decoded(String text) {
    var octets = ByteBuffer.allocate(text.length());
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == '%') {
        octets.put((byte) Integer.parseInt(text, i + 1, i + 3, 16));
        i += 2;
      } else {
        octets.put((byte) c);
      }
    }
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(octets.flip()).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
