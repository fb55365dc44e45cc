package org.gonghui.kit.problem;

/// One reason for which a call is refused. A service lists its own in one enum; `name()` is the stable code that clients
/// see, its texts stand in `problems_en.properties` and `problems_zh.properties`.
public interface ProblemType {

  String name();

  /// The HTTP status, 400 to 503.
  int status();
}
