package org.gonghui.member.draw;

import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.gonghui.kit.ids.Digests;

/// The Merkle tree of RFC 6962 over contents that are told one by one, in their order. It keeps one hash for each level, so
/// that a list of any length has a root in little memory.
final class MerkleTree {
  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  /// Roots of whole trees, the smallest first, one for each bit of the count.
  private final Deque<byte[]> whole = new ArrayDeque<>();

  private int count;

  void add(byte[] content) {
    var digest = Digests.sha256();
    digest.update(LEAF);
    var hash = digest.digest(content);
    for (var pairs = count; (pairs & 1) == 1; pairs >>= 1) {
      hash = node(whole.pop(), hash);
    }
    whole.push(hash);
    count = Math.incrementExact(count);
  }

  int count() {
    return count;
  }

  /// The root of what was told so far; of nothing, the hash of nothing.
  byte[] root() {
    if (whole.isEmpty()) {
      return Digests.sha256(new byte[0]);
    }
    Iterator<byte[]> roots = whole.iterator();
    var root = roots.next();
    while (roots.hasNext()) {
      root = node(roots.next(), root);
    }
    return root;
  }

  private static byte[] node(byte[] left, byte[] right) {
    MessageDigest digest = Digests.sha256();
    digest.update(NODE);
    digest.update(left);
    return digest.digest(right);
  }
}
