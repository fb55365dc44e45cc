package org.gonghui.assistance;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A sum of money that is not below the given amount of yuan. Absent sums pass: `@NotNull` says otherwise.
@Constraint(validatedBy = SumAtLeastCheck.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface SumAtLeast {
  /// Yuan, such as `0.01`.
  String value();

  String message() default "SUM_TOO_SMALL";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
