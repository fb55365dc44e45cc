package org.gonghui.kit.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/// How many calls have begun to read a body.
@ApplicationScoped
public class Reading {
  private final AtomicInteger begun = new AtomicInteger();

  void begin() {
    begun.incrementAndGet();
  }

  public int begun() {
    return begun.get();
  }
}
