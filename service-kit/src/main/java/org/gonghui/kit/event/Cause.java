package org.gonghui.kit.event;

import java.sql.SQLException;
import java.util.StringJoiner;
import org.gonghui.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// What a failure was, in words that hold no data: the types of its causes, codes, and the place in our code. Messages
/// are left out, they may quote a person.
final class Cause {
  private static final int DEPTH = 6;

  private Cause() {}

  static String of(Throwable failure) {
    var text = new StringJoiner("<");
    @Nullable Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEPTH; depth++) {
      text.add(one(cause));
      cause = cause.getCause();
    }
    return text.toString();
  }

  private static String one(Throwable cause) {
    var name = cause.getClass().getSimpleName();
    return switch (cause) {
      case Refusal refusal -> name + "(" + refusal.type().name() + ")";
      case SQLException sql -> name + "(" + sql.getSQLState() + ")";
      default -> name + place(cause);
    };
  }

  private static String place(Throwable cause) {
    for (var frame : cause.getStackTrace()) {
      if (frame.getClassName().startsWith("org.gonghui.")) {
        return "@" + frame.getFileName() + ":" + frame.getLineNumber();
      }
    }
    return "";
  }
}
