package org.gonghui.gateway.proxy;

import io.vertx.core.buffer.Buffer;
import org.gonghui.gateway.route.BodyTypes;
import org.jspecify.annotations.Nullable;

/// How deeply objects and lists of a JSON body stand in each other, counted while it passes. Whether it is JSON at all its service
/// finds out.
final class Depth {
  private final int most;
  private int open;
  private boolean inText;
  private boolean escaped;
  private boolean exceeded;

  /// @param most levels
  Depth(int most) {
    this.most = most;
  }

  /// Whether a body of this type is one to be counted: `application/json` and all that end in `+json`.
  static boolean isFor(@Nullable String contentType) {
    if (contentType == null) {
      return false;
    }
    var type = BodyTypes.typeOf(contentType);
    return type.endsWith("/json") || type.endsWith("+json");
  }

  void pass(Buffer chunk) {
    for (var at = 0; at < chunk.length() && !exceeded; at++) {
      pass(chunk.getByte(at));
    }
  }

  boolean isExceeded() {
    return exceeded;
  }

  private void pass(byte octet) {
    if (escaped) {
      escaped = false;
    } else if (inText) {
      escaped = octet == '\\';
      inText = octet != '"';
    } else {
      switch (octet) {
        case '"' -> inText = true;
        case '{', '[' -> exceeded = ++open > most;
        case '}', ']' -> open = Math.max(0, open - 1);
        default -> {}
      }
    }
  }
}
