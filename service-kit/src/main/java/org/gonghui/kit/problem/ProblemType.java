package org.gonghui.kit.problem;

import java.util.Optional;

/// One reason for which a call is refused. A service lists its own in one enum; `name()` is the stable code that clients
/// see, its texts stand in `problems_en.properties` and `problems_zh.properties`.
public interface ProblemType {

  String name();

  /// The HTTP status, 400 to 503.
  int status();

  /// The state that is in the way wherever this refusal comes, also from a constraint that saw it after everybody else: a
  /// 409 says it. Empty where the state differs from case to case ([Refusal#wrongState]), or where trying again helps.
  default Optional<String> state() {
    return Optional.empty();
  }
}
