package org.gonghui.testing.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/// What holds in every module. A module's `HouseTest` runs them over its classes:
///
///     @AnalyzeClasses(packages = "org.gonghui.member", importOptions = DoNotIncludeTests.class)
///     class HouseTest {
///       @ArchTest static final ArchTests HOUSE = ArchTests.in(HouseRules.class);
///     }
public final class HouseRules {
  private static final String NAMES_THAT_SAY_NOTHING =
      ".*(Impl|Manager|Helper|Utils?|Dto|DTO|Vo|VO|Bean|Service|Base|Common|Processor|Handler)"
          + "|(Abstract|Base|Common)[A-Z].*";

  @ArchTest
  public static final ArchRule FEATURES_ARE_FLAT =
      noClasses()
          .should()
          .resideInAPackage("org.gonghui.*.*.*..")
          .as("a feature is one flat package")
          .allowEmptyShould(true);

  @ArchTest
  public static final ArchRule FEATURES_HAVE_NO_CYCLE =
      slices().matching("org.gonghui.*.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

  @ArchTest
  public static final ArchRule PACKAGES_ARE_NULL_MARKED =
      classes().should(Conditions.BE_IN_A_NULL_MARKED_PACKAGE).as("every package is @NullMarked");

  @ArchTest
  public static final ArchRule NAMES_SAY_SOMETHING =
      noClasses()
          .that()
          .areTopLevelClasses()
          .should()
          .haveNameMatching(".*\\.(" + NAMES_THAT_SAY_NOTHING + ")")
          .as("names are words of the field");

  @ArchTest
  public static final ArchRule TIME_AND_CHANCE_ARE_INJECTED =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.gonghui.kit.time", "org.gonghui.gateway.time", "org.gonghui.kit.ids")
          .should()
          .callMethodWhere(Calls.OF_HIDDEN_TIME_OR_CHANCE)
          .as("time comes from Clock, ids from Ids");

  @ArchTest
  public static final ArchRule NOTHING_STATIC_CHANGES =
      fields().that().areStatic().should().beFinal().as("there is no static state");

  @ArchTest
  public static final ArchRule AGGREGATES_HAVE_VERBS =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith("jakarta.persistence.Entity")
          .should()
          .haveNameMatching("set[A-Z].*")
          .as("aggregates have verbs, no setters")
          .allowEmptyShould(true);

  @ArchTest
  public static final ArchRule ONLY_DESKS_OPEN_TRANSACTIONS =
      methods()
          .that()
          .areAnnotatedWith("jakarta.transaction.Transactional")
          .and()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackage("org.gonghui.kit..")
          .should()
          .beDeclaredInClassesThat()
          .haveSimpleNameEndingWith("Desk")
          .as("one transaction per use case, on its desk")
          .allowEmptyShould(true);

  @ArchTest
  public static final ArchRule RESOURCES_DO_HTTP_ONLY =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Resource")
          .should()
          .dependOnClassesThat(Calls.TYPES_OF_THE_DATABASE)
          .as("a resource reaches the database through a desk only")
          .allowEmptyShould(true);

  @ArchTest
  public static final ArchRule ROWS_ARE_FOUND_IN_SCOPE =
      noClasses()
          .that(Calls.ARE_NO_REPOSITORIES)
          .should()
          .callMethodWhere(Calls.OF_A_FINDER_THAT_KNOWS_NO_SCOPE)
          .as("rows are found by their repository's own methods, which name the scope")
          .allowEmptyShould(true);

  @ArchTest
  public static final ArchRule SERVICES_KNOW_NOTHING_OF_EACH_OTHER =
      slices()
          .assignedFrom(new Services(List.of("member", "assistance", "screening", "training")))
          .should()
          .notDependOnEachOther()
          .allowEmptyShould(true);

  private HouseRules() {}
}
