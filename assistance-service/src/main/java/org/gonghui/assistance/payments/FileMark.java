package org.gonghui.assistance.payments;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.gonghui.kit.sealing.KeyedHash;
import org.gonghui.kit.sealing.Purpose;

/// By what a file to the bank ([CreditTransferFile]) is known to be ours when it comes back after a restore: a hash of the
/// whole file under a key of this service, which no restore takes away. The file must be as it was, but for the form of
/// its line ends and for blanks and line breaks after its end.
@ApplicationScoped
class FileMark {
  /// Stands in the file where the mark will be; as long as it is.
  static final String PLACE = "0".repeat(32);

  private static final HexFormat HEX = HexFormat.of();
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final KeyedHash hashes;

  FileMark(KeyedHash hashes) {
    this.hashes = hashes;
  }

  /// @param file with [#PLACE] where the mark belongs
  String put(String file) {
    return file.replace(PLACE, HEX.formatHex(hashes.half(Purpose.ORIGIN, bytes(file))));
  }

  /// @param mark that stands in the file
  boolean isOurs(String file, Optional<String> mark) {
    return mark.filter(given -> given.length() == PLACE.length() && isHex(given))
        .filter(given ->
            hashes.halfFits(HEX.parseHex(given), Purpose.ORIGIN, bytes(file.replace(given, PLACE))))
        .isPresent();
  }

  private static boolean isHex(String text) {
    return text.chars().allMatch(HexFormat::isHexDigit);
  }

  private static byte[] bytes(String file) {
    return file.replace(BYTE_ORDER_MARK, "")
        .replace("\r\n", "\n")
        .stripTrailing()
        .getBytes(StandardCharsets.UTF_8);
  }
}
