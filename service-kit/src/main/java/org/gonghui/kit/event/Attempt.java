package org.gonghui.kit.event;

/// How it ended to try something: what the infrastructure could not bear was tried again before.
sealed interface Attempt {
  record Done() implements Attempt {}

  record Failed(RuntimeException cause) implements Attempt {}
}
