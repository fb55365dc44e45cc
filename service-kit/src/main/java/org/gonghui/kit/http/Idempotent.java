package org.gonghui.kit.http;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A write that can be repeated: with the same `Idempotency-Key` and content it takes effect once, and every repetition
/// gets the stored answer, equal in status, body, Location and ETag, with `Idempotent-Replayed: true`. Stands on resource
/// methods that answer with a `RestResponse` of a JSON body.
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {

  /// Whether a call without a key is refused (400 `IDEMPOTENCY_KEY_REQUIRED`): where money moves or stock is taken.
  @Nonbinding
  boolean required() default false;
}
