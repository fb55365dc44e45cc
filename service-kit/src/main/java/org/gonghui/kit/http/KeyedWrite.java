package org.gonghui.kit.http;

import java.util.UUID;

/// A write with an `Idempotency-Key` that is judged together with others', when its request is no longer at hand.
public final class KeyedWrite {
  private final KeyedCall call;
  private final KeyedCalls.Granted granted;

  KeyedWrite(KeyedCall call, KeyedCalls.Granted granted) {
    this.call = call;
    this.granted = granted;
  }

  /// Of caller and key together: two writes with the same id do not stand in one batch.
  public UUID id() {
    return call.id();
  }

  KeyedCall call() {
    return call;
  }

  KeyedCalls.Granted granted() {
    return granted;
  }
}
