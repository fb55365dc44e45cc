package org.gonghui.kit.identity;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An operation that only a person may call: a token of a machine (client credentials: no claim `person`) is refused with
/// 403 `HUMAN_REQUIRED`, with the role of a member too. Four eyes compare persons, so a decision without one is none.
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface HumanDecision {}
