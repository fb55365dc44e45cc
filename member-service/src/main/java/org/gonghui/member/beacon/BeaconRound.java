package org.gonghui.member.beacon;

import java.util.HexFormat;
import org.gonghui.kit.ids.Digests;

/// One round of a beacon.
///
/// @param number from 1 on
/// @param signature of the round, in hexadecimal digits
public record BeaconRound(long number, String signature) {

  /// 32 bytes: the SHA-256 of the signature.
  public byte[] randomness() {
    return Digests.sha256(HexFormat.of().parseHex(signature));
  }
}
