package org.gonghui.deploy;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import org.gonghui.stack.client.Answer;

/// How often each status was answered, also where the call was made again.
final class Heard {
  private final Map<Integer, LongAdder> statuses = new ConcurrentSkipListMap<>();

  void take(Answer answer) {
    statuses.computeIfAbsent(answer.status(), status -> new LongAdder()).increment();
  }

  @Override
  public String toString() {
    return "answers by status: " + statuses;
  }
}
