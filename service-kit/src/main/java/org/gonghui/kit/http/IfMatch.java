package org.gonghui.kit.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An operation that asks [Preconditions] for `If-Match`. It tells the document, nothing else: that both are true of the
/// same operations is proved where the document is.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface IfMatch {

  /// False where the first write needs none.
  boolean required() default true;
}
