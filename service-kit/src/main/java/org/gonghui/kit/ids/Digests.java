package org.gonghui.kit.ids;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// Plain SHA-256, for telling things apart that are no secret.
public final class Digests {

  private Digests() {}

  /// @return 32 bytes
  public static byte[] sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  /// @return 32 bytes
  public static byte[] sha256(byte[] bytes) {
    return sha256().digest(bytes);
  }

  /// For what streams: told of piece by piece.
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has SHA-256", missing);
    }
  }

  /// The same text always has the same id.
  public static UUID id(String text) {
    var bytes = ByteBuffer.wrap(sha256(text));
    return new UUID(bytes.getLong(), bytes.getLong());
  }
}
