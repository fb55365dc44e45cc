package org.gonghui.kit.http;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.jspecify.annotations.Nullable;

/// Counts a text as the document does (`maxLength` of JSON Schema Validation, 6.3.1: characters of RFC 8259) and as
/// PostgreSQL does, not by the units of UTF-16, of which an emoji and the rarer characters of names have two.
@Singleton
class CodePoints implements ValidatorFactoryCustomizer {

  @Override
  public void customize(BaseHibernateValidatorConfiguration<?> validation) {
    var sizes = validation.createConstraintMapping();
    // the existing ones are left out, for there must be one for a type only: so lists come along
    sizes
        .constraintDefinition(Size.class)
        .includeExistingValidators(false)
        .validatedBy(OfText.class)
        .validatedBy(OfItems.class);
    validation.addMapping(sizes);
  }

  /// How many characters a text has.
  public static final class OfText implements ConstraintValidator<Size, CharSequence> {
    private Bounds bounds = Bounds.NONE;

    @Override
    public void initialize(Size size) {
      bounds = Bounds.of(size);
    }

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
      return text == null || bounds.hold(Character.codePointCount(text, 0, text.length()));
    }
  }

  /// How many items there are.
  public static final class OfItems implements ConstraintValidator<Size, Collection<?>> {
    private Bounds bounds = Bounds.NONE;

    @Override
    public void initialize(Size size) {
      bounds = Bounds.of(size);
    }

    @Override
    public boolean isValid(@Nullable Collection<?> items, ConstraintValidatorContext context) {
      return items == null || bounds.hold(items.size());
    }
  }

  private record Bounds(int least, int most) {
    private static final Bounds NONE = new Bounds(0, Integer.MAX_VALUE);

    static Bounds of(Size size) {
      return new Bounds(size.min(), size.max());
    }

    boolean hold(int count) {
      return count >= least && count <= most;
    }
  }
}
