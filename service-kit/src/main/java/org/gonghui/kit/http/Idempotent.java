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
///
/// Its transaction would last as long as a body that streams. There it stands on a method of another bean, which is called
/// after the last byte with what tells the call from others: a digest of the content, nothing that differs each time. The
/// operation itself names the header for the document.
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {
  String HEADER = "Idempotency-Key";
  String SAYS =
      "A key of the caller's own: the same call again has one effect and gets the same answer.";
  String EXAMPLE = "7c1d2c0e-5d8b-4a52-9d0e-1f6a3f0f5c11";

  /// Whether a call without a key is refused (400 `IDEMPOTENCY_KEY_REQUIRED`): where money moves or stock is taken.
  @Nonbinding
  boolean required() default false;
}
