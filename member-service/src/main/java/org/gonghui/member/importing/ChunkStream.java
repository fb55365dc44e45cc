package org.gonghui.member.importing;

import java.io.InputStream;
import java.util.function.IntFunction;

/// The file again, one chunk in memory at a time.
final class ChunkStream extends InputStream {
  private final int chunks;
  private final IntFunction<byte[]> open;
  private byte[] current = {};
  private int next;
  private int place;

  ChunkStream(int chunks, IntFunction<byte[]> open) {
    this.chunks = chunks;
    this.open = open;
  }

  @Override
  public int read() {
    return isAtEnd() ? -1 : current[place++] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) {
    if (length == 0) {
      return 0;
    }
    if (isAtEnd()) {
      return -1;
    }
    var taken = Math.min(length, current.length - place);
    System.arraycopy(current, place, into, from, taken);
    place += taken;
    return taken;
  }

  private boolean isAtEnd() {
    while (place == current.length && next < chunks) {
      current = open.apply(next++);
      place = 0;
    }
    return place == current.length;
  }
}
