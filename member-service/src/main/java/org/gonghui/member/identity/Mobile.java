package org.gonghui.member.identity;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.gonghui.member.membership.MobilePhone;
import org.jspecify.annotations.Nullable;

/// A text that reads as a [MobilePhone]; the fault is named `INVALID_PHONE`.
@Constraint(validatedBy = Mobile.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@interface Mobile {
  String CODE = "INVALID_PHONE";

  String message() default CODE;

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// What is missing is another rule's matter.
  class Check implements ConstraintValidator<Mobile, @Nullable String> {
    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      return text == null || MobilePhone.of(text).isPresent();
    }
  }
}
