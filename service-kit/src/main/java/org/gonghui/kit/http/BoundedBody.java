package org.gonghui.kit.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;

/// A body that may say of itself what it likes: 413 `PAYLOAD_TOO_LARGE` as soon as more was read than is taken.
public final class BoundedBody extends FilterInputStream {
  private long left;

  BoundedBody(InputStream body, long largest) {
    super(body);
    this.left = largest;
  }

  /// Reads the whole body of an operation that takes a stream.
  ///
  /// @param largest octets
  /// @throws Refusal 413 when it is larger, 400 when it breaks off
  public static byte[] readAll(InputStream body, long largest) {
    return whole(new BoundedBody(body, largest));
  }

  /// @throws Refusal 400 when it breaks off: that is its caller's doing, who hears nothing of it any more
  static byte[] whole(InputStream body) {
    try {
      return body.readAllBytes();
    } catch (IOException broken) {
      throw (Refusal) new Refusal(KitProblem.MALFORMED_REQUEST).initCause(broken);
    }
  }

  @Override
  public int read() throws IOException {
    var read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    var read = super.read(into, from, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int read) {
    left -= read;
    if (left < 0) {
      throw new Refusal(KitProblem.PAYLOAD_TOO_LARGE);
    }
  }
}
