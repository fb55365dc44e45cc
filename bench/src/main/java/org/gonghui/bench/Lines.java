package org.gonghui.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;

/// Connections to one address, each kept for the next call; another one is opened where all are taken.
final class Lines implements AutoCloseable {
  private final int port;
  private final Duration silence;
  private final Deque<Line> idle = new ConcurrentLinkedDeque<>();
  private final Semaphore free;

  /// @param most how many may be open at once
  Lines(int port, int most, Duration silence) {
    this.port = port;
    this.silence = silence;
    this.free = new Semaphore(most);
  }

  /// As many calls wait for their answers as may.
  static final class AllTaken extends IOException {}

  Head call(byte[] request) throws IOException {
    if (!free.tryAcquire()) {
      throw new AllTaken();
    }
    try {
      return call(line(), request);
    } finally {
      free.release();
    }
  }

  private Line line() throws IOException {
    var kept = idle.pollFirst();
    return kept == null ? Line.open(port, silence) : kept;
  }

  private Head call(Line line, byte[] request) throws IOException {
    var whole = false;
    try {
      var head = line.call(request);
      whole = !head.ends();
      return head;
    } finally {
      if (whole) {
        idle.offerFirst(line);
      } else {
        line.close();
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (var line = idle.pollFirst(); line != null; line = idle.pollFirst()) {
      line.close();
    }
  }
}
