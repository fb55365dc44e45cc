package org.gonghui.kit.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks the record by which a consumer reads events of other services: the fields that it needs, all others ignored. A
/// test reads the committed examples of these types by it.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Reads {

  /// Simple names of the event types, such as `MemberChanged`.
  String[] value();
}
