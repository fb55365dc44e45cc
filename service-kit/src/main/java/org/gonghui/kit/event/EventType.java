package org.gonghui.kit.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says where an [Event] is published. Its `ce_type` is `org.gonghui.<service>.<simple name>.v1`.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

  /// The topic, such as `gonghui.member`; `{service}` in it stands for the owner's name.
  String topic();

  Kind kind();

  /// Whether the message names the trace that it arose in (`traceparent`). Not where the trace would tie to each other
  /// what a reader of all topics must not know to belong together.
  boolean traced() default true;

  /// What a topic is for; decides how it is kept.
  enum Kind {
    /// The whole shareable state of an aggregate; compacted, read by projections.
    STATE,
    /// Something that makes somebody act once; kept for 30 days, read by reactors.
    TRIGGER
  }
}
