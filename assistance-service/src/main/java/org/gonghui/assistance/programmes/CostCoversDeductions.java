package org.gonghui.assistance.programmes;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What others paid for a treatment is not more than it cost. Where a sum is absent, `@NotNull` says so.
@Constraint(validatedBy = CostCoversDeductionsCheck.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface CostCoversDeductions {
  String message() default "LESS_THAN_DEDUCTIONS";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
