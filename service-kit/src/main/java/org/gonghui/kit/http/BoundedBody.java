package org.gonghui.kit.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;

/// A body that did not say how long it is.
final class BoundedBody extends FilterInputStream {
  private long left;

  BoundedBody(InputStream body, long largest) {
    super(body);
    this.left = largest;
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
