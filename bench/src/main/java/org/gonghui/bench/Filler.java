package org.gonghui.bench;

import java.io.InputStream;
import java.util.Arrays;

/// So many octets of no meaning.
final class Filler extends InputStream {
  private long left;

  Filler(long octets) {
    this.left = octets;
  }

  @Override
  public int read() {
    return left-- > 0 ? 'x' : -1;
  }

  @Override
  public int read(byte[] into, int from, int most) {
    if (left <= 0) {
      return -1;
    }
    var length = (int) Math.min(most, left);
    Arrays.fill(into, from, from + length, (byte) 'x');
    left -= length;
    return length;
  }
}
