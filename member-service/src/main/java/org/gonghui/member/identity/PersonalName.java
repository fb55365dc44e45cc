package org.gonghui.member.identity;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.gonghui.member.membership.PersonName;
import org.jspecify.annotations.Nullable;

/// A text that reads as a [PersonName]; the fault is named `INVALID_NAME`.
@Constraint(validatedBy = PersonalName.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@interface PersonalName {
  String CODE = "INVALID_NAME";

  String message() default CODE;

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// What is missing is another rule's matter.
  class Check implements ConstraintValidator<PersonalName, @Nullable String> {
    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      return text == null || PersonName.of(text).isPresent();
    }
  }
}
