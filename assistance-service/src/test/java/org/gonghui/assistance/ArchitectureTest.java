package org.gonghui.assistance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;

/// The house's rules, held against this service.
@AnalyzeClasses(
    packages = "org.gonghui.assistance",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule FEATURES_STAND_IN_ONE_ORDER =
      slices().matching("org.gonghui.assistance.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ONLY_DESKS_ARE_TRANSACTIONAL =
      methods()
          .that()
          .areAnnotatedWith(Transactional.class)
          .should()
          .beDeclaredInClassesThat()
          .haveSimpleNameEndingWith("Desk");

  @ArchTest
  static final ArchRule ROWS_ARE_FOUND_IN_A_SCOPE =
      noClasses()
          .should()
          .callMethodWhere(
              JavaCall.Predicates.target(
                  DescribedPredicate.describe(
                      "find by id alone",
                      target ->
                          target.getName().startsWith("findById")
                              || (target.getName().equals("find")
                                  && target.getOwner().isAssignableTo(EntityManager.class)
                                  && !target
                                      .getOwner()
                                      .isAssignableTo(PanacheRepositoryBase.class)))));

  @ArchTest
  static final ArchRule RESOURCES_KNOW_NO_TABLES =
      noClasses()
          .that()
          .areAnnotatedWith(Path.class)
          .should()
          .dependOnClassesThat()
          .areAssignableTo(PanacheRepositoryBase.class);

  @ArchTest
  static final ArchRule KNOWS_NO_OTHER_SERVICE =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideOutsideOfPackages(
              "org.gonghui.member..",
              "org.gonghui.screening..",
              "org.gonghui.training..",
              "org.gonghui.gateway..");
}
