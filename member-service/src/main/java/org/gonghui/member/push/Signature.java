package org.gonghui.member.push;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Proves to the provider who calls, and that nothing was changed on the way: HMAC-SHA256 over the second, a dot and the body.
///
/// @param key shared with the provider
record Signature(String key) {
  static final String HEADER = "Gonghui-Signature";
  private static final String ALGORITHM = "HmacSHA256";

  /// `t=SECONDS,v1=HEX`
  String of(Instant now, byte[] body) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      mac.update((now.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
      return "t=%d,v1=%s"
          .formatted(now.getEpochSecond(), HexFormat.of().formatHex(mac.doFinal(body)));
    } catch (NoSuchAlgorithmException | InvalidKeyException missing) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, missing);
    }
  }

  @Override
  public String toString() {
    return "Signature";
  }
}
