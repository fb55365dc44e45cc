package org.gonghui.kit.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// Validates a body after what the path names was found in the caller's scope, so that the order of checks holds: 404
/// comes before 400 of the body. Where a path names nothing, `@Valid` does the same.
@ApplicationScoped
public class BodyCheck {
  private final Validator validator;

  BodyCheck(Validator validator) {
    this.validator = validator;
  }

  /// @return the body when it has no fault
  /// @throws ConstraintViolationException with every fault; told as 400 `VALIDATION_FAILED`
  public <T> T check(@Nullable T body) {
    if (body == null) {
      throw new Refusal(KitProblem.MALFORMED_REQUEST);
    }
    var faults = validator.validate(body);
    if (!faults.isEmpty()) {
      throw new ConstraintViolationException(faults);
    }
    return body;
  }
}
