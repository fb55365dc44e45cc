package org.gonghui.member.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.gonghui.kit.time.BusinessDay;
import org.jspecify.annotations.Nullable;

/// A text that is a resident id number; the fault is named `INVALID_ID_NUMBER` or `IMPOSSIBLE_BIRTH_DATE`.
@Constraint(validatedBy = ResidentId.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface ResidentId {
  String message() default "INVALID_ID_NUMBER";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// Reads the text; what is missing is another rule's matter.
  @ApplicationScoped
  class Check implements ConstraintValidator<ResidentId, @Nullable String> {
    private final BusinessDay day;

    Check(BusinessDay day) {
      this.day = day;
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      if (text == null) {
        return true;
      }
      return switch (IdNumber.read(text, day.today())) {
        case IdNumber.Reading.Valid(var number) -> true;
        case IdNumber.Reading.Invalid(var fault) -> {
          context.disableDefaultConstraintViolation();
          context.buildConstraintViolationWithTemplate(fault.name()).addConstraintViolation();
          yield false;
        }
      };
    }
  }
}
