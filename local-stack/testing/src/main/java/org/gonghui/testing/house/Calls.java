package org.gonghui.testing.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Set;

/// What is called, as predicates.
final class Calls {
  private static final String REPOSITORY = "io.quarkus.hibernate.orm.panache.PanacheRepositoryBase";
  private static final String SESSION = "jakarta.persistence.EntityManager";
  private static final Set<String> FINDERS = Set.of("find", "getReference");

  private static final Set<String> HIDDEN =
      Set.of(
          "java.time.Instant.now()",
          "java.time.LocalDate.now()",
          "java.time.LocalDateTime.now()",
          "java.time.OffsetDateTime.now()",
          "java.time.ZonedDateTime.now()",
          "java.time.Year.now()",
          "java.time.Clock.systemUTC()",
          "java.time.Clock.systemDefaultZone()",
          "java.lang.System.currentTimeMillis()",
          "java.lang.Math.random()",
          "java.util.UUID.randomUUID()");

  static final DescribedPredicate<JavaMethodCall> OF_HIDDEN_TIME_OR_CHANCE =
      describe("hidden time or chance", call -> HIDDEN.contains(call.getTarget().getFullName()));

  static final DescribedPredicate<JavaClass> ARE_NO_REPOSITORIES =
      describe("are no repositories", type -> !type.isAssignableTo(REPOSITORY));

  static final DescribedPredicate<JavaMethodCall> OF_A_FINDER_THAT_KNOWS_NO_SCOPE =
      describe("a finder that knows no scope", call -> isInheritedFinder(call) || isFindById(call));

  static final DescribedPredicate<JavaClass> TYPES_OF_THE_DATABASE =
      describe(
          "repositories or connections",
          type -> isDatabase(type) || type.isAssignableTo("javax.sql.DataSource"));

  private Calls() {}

  /// What every repository can do for itself, as against the methods that it offers.
  private static boolean isInheritedFinder(JavaMethodCall call) {
    return call.getTarget().resolveMember().stream()
        .anyMatch(method ->
            method.getOwner().getName().equals(REPOSITORY)
                && method.getName().matches("(find|list|stream).*"));
  }

  private static boolean isFindById(JavaMethodCall call) {
    return call.getTargetOwner().isAssignableTo(SESSION) && FINDERS.contains(call.getName());
  }

  private static boolean isDatabase(JavaClass type) {
    return type.isAssignableTo(REPOSITORY) || type.isAssignableTo(SESSION);
  }
}
