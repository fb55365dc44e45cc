package org.gonghui.member.draw;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.UUID;
import org.gonghui.kit.ids.Digests;

/// What is published of an entry: a hash that only who holds the salt recognises, and the share that it is entitled to.
///
/// @param hash 32 bytes: SHA-256 of salt, item and entry
/// @param share number of the priority share, 0 where it is entitled to none
@SuppressWarnings("ArrayRecordComponent") // a hash is bytes; nobody writes into them
record Leaf(byte[] hash, int share) {
  /// Of a salt, in bytes.
  static final int SALT = 32;

  static final int HASH = 32;

  private static final int ID = 16;

  /// @param salt 32 random bytes that the candidate holds
  /// @param entry random: it tells nothing of whose it is
  static Leaf of(byte[] salt, UUID item, UUID entry, int share) {
    var text = ByteBuffer.allocate(SALT + 2 * ID).put(salt);
    for (var id : new UUID[] {item, entry}) {
      text.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
    return new Leaf(Digests.sha256(text.array()), share);
  }

  /// What the tree is made of: hash and share, so that the root vouches for both.
  byte[] content() {
    return ByteBuffer.allocate(HASH + Short.BYTES).put(hash).putShort((short) share).array();
  }

  String hex() {
    return HexFormat.of().formatHex(hash);
  }
}
