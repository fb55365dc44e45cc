package org.gonghui.kit.calls;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An operation whose name beside the id of its thing would say what is sealed in the thing, such as which of two verdicts was
/// given. What is kept of its calls is the same for all operations of the same word: who called, when, and on what; neither
/// status, code nor duration.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ToldAlike {
  /// Stands where the operation's id would.
  String value();
}
