package org.gonghui.member.push;

import java.util.concurrent.CompletableFuture;

/// Brings messages to phones.
interface PushSender {

  /// What became of a push.
  enum Outcome {
    /// The provider has it; that it was sent twice it knows by [Push#delivery].
    TAKEN,
    /// The device is no more.
    GONE,
    /// The provider will never take it.
    REFUSED,
    /// Nobody knows; it is sent again later.
    FAILED
  }

  /// Never inside a transaction; answered within the configured deadline, and never by a failure.
  CompletableFuture<Outcome> send(Push push);
}
