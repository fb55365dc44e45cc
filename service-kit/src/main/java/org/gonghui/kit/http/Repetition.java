package org.gonghui.kit.http;

import org.gonghui.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/// What the key of a write says of it.
public sealed interface Repetition {

  /// It has no effect yet, or had one under other rights: it is judged now.
  record First() implements Repetition {}

  /// It took effect before; this is what it was answered.
  record Again(RestResponse<?> answer) implements Repetition {}

  /// The key was used for something else, or another transaction is at it.
  record Refused(Refusal refusal) implements Repetition {}
}
