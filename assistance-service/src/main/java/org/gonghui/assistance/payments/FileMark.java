package org.gonghui.assistance.payments;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.gonghui.kit.sealing.KeyedHash;
import org.gonghui.kit.sealing.Purpose;

/// By what a file to the bank ([CreditTransferFile]) is known to be ours when it comes back after a restore: a hash of the
/// whole file under a key of this service, which no restore takes away. The file must be as it was, but for a byte order
/// mark before it, the form of its line ends, and blanks and line breaks after its end.
@ApplicationScoped
class FileMark {
  /// Stands in the file where the mark will be, as long as it is; no number and no id is written so.
  static final String PLACE = "-".repeat(32);

  private static final HexFormat HEX = HexFormat.of();
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final KeyedHash hashes;

  FileMark(KeyedHash hashes) {
    this.hashes = hashes;
  }

  /// @param file with [#PLACE] where the mark belongs
  String put(String file) {
    return onlyOnce(file, PLACE)
        .map(at -> with(file, at, HEX.formatHex(hashes.half(Purpose.ORIGIN, bytes(file)))))
        .orElseThrow(() -> new IllegalStateException("a file has one place for its mark"));
  }

  /// @param mark that stands in the file
  boolean isOurs(String file, Optional<String> mark) {
    return mark.filter(given -> given.length() == PLACE.length() && isHex(given))
        .filter(given ->
            onlyOnce(file, given)
                .map(at -> bytes(with(file, at, PLACE)))
                .filter(made -> hashes.halfFits(HEX.parseHex(given), Purpose.ORIGIN, made))
                .isPresent())
        .isPresent();
  }

  private static Optional<Integer> onlyOnce(String file, String text) {
    var at = file.indexOf(text);
    return at >= 0 && at == file.lastIndexOf(text) ? Optional.of(at) : Optional.empty();
  }

  private static String with(String file, int at, String text) {
    return file.substring(0, at) + text + file.substring(at + text.length());
  }

  private static boolean isHex(String text) {
    return text.chars().allMatch(HexFormat::isHexDigit);
  }

  private static byte[] bytes(String file) {
    var text = file.startsWith(BYTE_ORDER_MARK) ? file.substring(1) : file;
    return text.replace("\r\n", "\n").stripTrailing().getBytes(StandardCharsets.UTF_8);
  }
}
