package org.gonghui.kit.problem;

import org.jspecify.annotations.Nullable;

/// One fault of a request.
///
/// @param field path of the field in the body (`bills[0].sum.amount`), or the name of the parameter
/// @param code stable, `UPPER_SNAKE`
/// @param message in the caller's language; absent until the answer is written
public record Violation(String field, String code, @Nullable String message) {

  public Violation(String field, String code) {
    this(field, code, null);
  }
}
