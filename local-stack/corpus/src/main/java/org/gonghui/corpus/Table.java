package org.gonghui.corpus;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads tables of octets: `{0d}` is the octet with that number, `⏎` ends a line as HTTP does, `{}` is nothing, the rest
/// stands for itself.
final class Table {
  private static final Pattern OCTET = Pattern.compile("\\{([0-9a-f]{2})?}");
  private static final int HEX = 16;

  private Table() {}

  /// @param text entries between blanks and line ends
  static List<String> words(String text) {
    return Arrays.stream(text.strip().split("\\s+")).map(Table::octets).toList();
  }

  /// @param text an entry a line
  static List<String> lines(String text) {
    return text.lines().map(Table::octets).toList();
  }

  private static String octets(String entry) {
    return OCTET
        .matcher(entry.replace("⏎", "\r\n"))
        .replaceAll(found ->
            found.group(1) == null
                ? ""
                : Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(found.group(1), HEX))));
  }
}
